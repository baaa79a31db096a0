#pragma once
// The two streams people and programs see.

#include <string_view>

namespace codicil::cli {

enum class Loudness { quiet, normal, verbose };
enum class When { automatic, always, never };

/// Standard output for the output alone, standard error for everything that is said about it.
class Console {
public:
  Console() = default;
  Console(Loudness loudness, When colour) : loudness_(loudness), colour_(colour) {}

  /// Writes to standard output, at once. A closed pipe swallows everything from there on; other errors throw
  /// FileError.
  void print(std::string_view output);
  /// Closes standard output if anything was printed, since some errors show only then (NFS, quotas).
  void finish();

  /// What went wrong: `codicil: message`.
  void error(std::string_view message) const;
  /// What went well and will yet go wrong: `codicil: warning: message`. Not with -q.
  void warning(std::string_view message) const;
  /// Findings, as the library prints them.
  void findings(std::string_view text) const;
  /// What was done. Not with -q.
  void note(std::string_view message) const;
  /// What only -v asks for.
  void detail(std::string_view message) const;

  bool quiet() const { return loudness_ == Loudness::quiet; }
  /// Whether text on file descriptor `stream` may be coloured.
  bool colours(int stream) const;

private:
  Loudness loudness_ = Loudness::normal;
  When colour_ = When::automatic;
  bool printed_ = false;
  bool reader_gone_ = false;
};

}  // namespace codicil::cli
