#pragma once
// What is measured: each step from YAML to outputs alone, and the libraries it is compared with.

#include <codicil/codicil.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace codicil::bench {

// A policy file, and what it becomes: each made once, when a step first asks for it.
class Sample {
public:
  explicit Sample(std::string text) : yaml(std::move(text)) {}

  const std::string yaml;
  const Policy& policy();
  const Policy& edited();  // the same with twenty sections reworded
  const Document& document();
  const Document& prose();        // a document of the author's texts alone
  const std::string& markdown();  // the same words as their author wrote them
  const std::string& text();      // the same words as plain text

private:
  std::optional<Policy> policy_, edited_;
  std::optional<Document> document_, prose_;
  std::optional<std::string> markdown_, text_;
};

struct Step {
  const char* name;
  std::size_t (*run)(Sample&);  // gives the number of bytes that a rate is stated for
};

std::span<const Step> steps();

}  // namespace codicil::bench
