// A program that uses an installed Codicil: prints the policy it is given as text, and its outline.

#include <codicil/codicil.hpp>

#include "outline.hpp"

#include <iostream>

int main(int argc, char** argv) {
  const std::string path = argc > 1 ? argv[1] : "policy.yaml";
  codicil::RendererRegistry::global().add(consumer::outline());

  const auto text = codicil::render_file(path, "text");
  if (!text) {
    std::cerr << text.error();
    return 1;
  }
  std::cout << *text << '\n' << codicil::render(*codicil::load_file(path), "outline").value();

  const auto missing = codicil::render_file(path + ".missing", "html");
  return missing || missing.diagnostics().empty() ? 1 : 0;
}
