#include "failure.hpp"

#include <cstring>

namespace codicil::cli {
namespace {

// The C library's words with a small first letter, as all messages have; abbreviations keep theirs.
std::string reason(int error) {
  std::string text = std::strerror(error);
  const bool is_word = text.size() > 1 && text[1] >= 'a' && text[1] <= 'z';
  if (is_word && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

}  // namespace

FileError::FileError(const std::string& message, int error)
    : Failure(Exit::file, error == 0 ? message : message + ": " + reason(error)) {}

}  // namespace codicil::cli
