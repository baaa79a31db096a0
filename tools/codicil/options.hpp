#pragma once
// The command line as tables: parsing, help, and whatever else is made from them.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace codicil::cli {

/// Gives the words that a value or operand can be, where the program knows them only when it runs: names of formats.
using Choices = std::vector<std::string> (*)();

/// One option.
struct Option {
  std::string_view name;   ///< `output`
  char letter;             ///< `o`, or 0
  std::string_view value;  ///< what help calls its value: `FILE`; empty for a switch; `a|b` where it is one of these
  std::string_view help;   ///< a line or two
  unsigned least = 0;      ///< of a number, which is what an option with `most` takes
  unsigned most = 0;
  bool list = false;  ///< takes `a,b`, and may be given several times
  Choices choices = nullptr;
};

/// Which names of files can stand somewhere.
enum class FileNames { none, folders, all };

/// What can stand for a value or operand, for those who complete what is typed.
struct Expected {
  std::vector<std::string> words;
  FileNames files = FileNames::none;
};

/// What `placeholder` (`a|b`, `FILE`, `[FILE...|-]`) and `choices`, if there are any, let expect.
Expected expected(std::string_view placeholder, Choices choices);

/// The words after the command, checked against its options.
class Arguments {
public:
  bool has(std::string_view option) const;
  /// The option's value.
  std::optional<std::string> value(std::string_view option) const;
  /// The option's number, or `otherwise`.
  unsigned number(std::string_view option, unsigned otherwise) const;
  /// Every value of a list option.
  std::vector<std::string> list(std::string_view option) const;
  /// What belongs to no option.
  const std::vector<std::string>& operands() const { return operands_; }

private:
  struct Given {
    std::string option, value;
  };
  friend Arguments parse(const std::vector<std::string>&, std::span<const Option>);

  std::vector<Given> given_;
  std::vector<std::string> operands_;
};

/// The options that every command takes, before or after its name.
std::span<const Option> global_options();

/// `words` by the global options and `options`. Throws UsageError.
Arguments parse(const std::vector<std::string>& words, std::span<const Option> options);

/// Where the command stands in `words`: the first one that is neither a global option nor such an option's value. The
/// number of words where there is none.
std::size_t find_command(const std::vector<std::string>& words);

/// Throws UsageError: `no WHAT "word"; did you mean …?  All: …`.
[[noreturn]] void refuse(std::string_view what, std::string_view word, const std::vector<std::string>& known);

}  // namespace codicil::cli
