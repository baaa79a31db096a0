"""Prints the sorted N-Quads of a JSON-LD file, by PyLD; RDFLib reads the result again and must find as many.

Written for Debian's python3-pyld and python3-rdflib. Nothing is loaded from anywhere.
"""

import json
import sys

import rdflib
from pyld import jsonld


def refuse(url, options):
    raise jsonld.JsonLdError(f"refused to load {url}", "codicil.NoLoading")


def no_key_twice(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError(f"a key occurs twice: {keys}")
    return dict(pairs)


def main(source, target):
    with open(source, encoding="utf-8", newline="") as file:
        document = json.load(file, object_pairs_hook=no_key_twice)
    jsonld.set_document_loader(refuse)
    nquads = jsonld.to_rdf(document, {"format": "application/n-quads"})
    lines = sorted({line for line in nquads.split("\n") if line}, key=lambda line: line.encode())
    graph = rdflib.ConjunctiveGraph()
    graph.parse(data="\n".join(lines) + "\n", format="nquads")
    if len(graph) != len(lines):
        raise ValueError(f"PyLD makes {len(lines)} quads, RDFLib reads {len(graph)} of them")
    with open(target, "w", encoding="utf-8", newline="") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
