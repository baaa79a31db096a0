#pragma once
/// \file
/// The facts of a policy as linked data: one JSON-LD 1.1 graph in the terms of DPV, schema.org, DCTERMS, SKOS and PROV.

#include <codicil/model/policy.hpp>
#include <codicil/render.hpp>

#include <string>

namespace codicil {

/// The graph of `policy`, pretty-printed, with a line feed at its end. It needs no network to be read: its context is
/// inline. No node is blank: each is named by its fact path, `this:sections_collection_groups_0`. Nothing in `options`
/// concerns it. Total: any policy gives well-formed JSON, equal policies give equal bytes.
std::string write_jsonld(const Policy& policy, const RenderOptions& options);

}  // namespace codicil
