// Scripts and manual pages that are made of tables with the worst that a table could say.

#include "codicil/completion.hpp"
#include "codicil/manual.hpp"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace codicil::cli {
namespace {

namespace fs = std::filesystem;

// A folder that the test runs in meanwhile.
class Folder {
public:
  Folder()
      : before_(fs::current_path()), top_(fs::temp_directory_path() / ("codicil-shells-" + std::to_string(getpid()))) {
    fs::create_directories(top_);
    fs::current_path(top_);
  }
  ~Folder() {
    fs::current_path(before_);
    fs::remove_all(top_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

private:
  fs::path before_, top_;
};

std::string text_of(const std::string& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

// What the command prints; it may say nothing else.
std::string output_of(const std::string& command) {
  INFO(command);
  CHECK(std::system(("HOME=$PWD; export HOME; { " + command + "; } >out 2>err </dev/null").c_str()) == 0);
  CHECK(text_of("err") == "");
  return text_of("out");
}

constexpr std::string_view kHostile =
    "'\\'' \" $(touch called) `touch called` ; [x] (y) {z} ] : \\ # ~ * & | .x\n.so x\n'x";

std::vector<std::string> hostile_words() {
  return {"$(touch called)", "`touch called`", "it's", "a b", "\\", "\"", "*", "(touch called)", "$HOME"};
}
std::string lines_of_words() {
  std::string lines;
  for (const std::string& each : hostile_words()) lines += each + '\n';
  return lines;
}

constexpr Option kOptions[] = {
    {.name = "one", .letter = 'o', .value = kHostile, .help = kHostile, .choices = hostile_words},
    {.name = "many", .letter = 0, .value = "A,...", .help = kHostile, .list = true, .choices = hostile_words},
    {.name = "none", .letter = 'n', .value = "", .help = kHostile},
};
const Command kCommand{.name = "evil",
                       .operands = kHostile,
                       .summary = kHostile,
                       .details = kHostile,
                       .examples = kHostile,
                       .options = kOptions,
                       .run = nullptr,
                       .choices = hostile_words};
const Command* const kCommands[] = {&kCommand};
const CommandLine kLine{kCommands, kOptions};

void write(const std::string& name, const std::string& text) { std::ofstream(name, std::ios::binary) << text; }

}  // namespace

TEST_CASE("bash: no word or description of a script is more than that") {
  const Folder folder;
  write("script", bash_completion(kLine));
  output_of("bash -n script");
  // Replies are quoted for the command line, so that they are read once more here.
  const std::string ask =
      "bash -c '. ./script; COMP_WORDS=(codicil evil \"$@\"); COMP_CWORD=$(($# + 1)); _codicil; "
      "eval printf \"%s\\\\\\\\n\" \"${COMPREPLY[@]}\"' bash ";
  CHECK(output_of(ask + "''") == lines_of_words());
  CHECK(output_of(ask + "--one ''") == lines_of_words());
  CHECK(output_of(ask + "-o ''") == lines_of_words());
  CHECK(output_of(ask + "--many ''") == lines_of_words());
  CHECK(output_of(ask + "--n") == "--none\n--none\n");
  CHECK_FALSE(fs::exists("called"));
}

TEST_CASE("zsh: no word or description of a script is more than that") {
  const Folder folder;
  write("script", zsh_completion(kLine));
  output_of("zsh -n script");
  // What completion would be told.
  const std::string ask =
      "zsh -f -c 'compdef() {}; compadd() { print -rl -- \"${@[2,-1]}\" }; _sequence() { shift 2; print -rl -- \"$@\" "
      "}; "
      "_arguments() { state=operands line=(evil); print -rl -- \"$@\" }; _describe() { print -rl -- $commands }; "
      ". ./script; ";
  CHECK(output_of(ask + "_codicil_words_evil'") == lines_of_words());
  CHECK(output_of(ask + "_codicil_words_evil_one'") == lines_of_words());
  CHECK(output_of(ask + "_codicil_words_evil_many'") == lines_of_words());
  const std::string told = output_of(ask + "_codicil'");
  const std::string help =
      "'\\\\'' \" $(touch called) `touch called` ; \\[x\\] (y) {z} \\] \\: \\\\ # ~ * & | .x\n.so x\n'x";
  CHECK(told.find("(--none -n)--none[" + help + "]\n") != told.npos);
  INFO(told);
  CHECK(told.find("*--many=[" + help + "]:A,...:_codicil_words_evil_many\n") != told.npos);
  CHECK_FALSE(fs::exists("called"));
}

TEST_CASE("fish: no word or description of a script is more than that") {
  const Folder folder;
  write("script", fish_completion(kLine));
  output_of("fish --no-execute script");
  const auto ask = [](const std::string& line) {
    return output_of("fish --no-config -c 'source script; complete -C \"codicil " + line + "\"' | cut -f1 | sort");
  };
  for (const char* line : {"evil ", "evil --one ", "evil -o ", "evil --many "}) {
    const std::string found = '\n' + ask(line);
    for (const std::string& each : hostile_words()) CHECK(found.find('\n' + each + '\n') != found.npos);
  }
  CHECK(output_of("fish --no-config -c 'source script; complete -C \"codicil \"'").find("$(touch called) `touch") !=
        std::string::npos);
  CHECK_FALSE(fs::exists("called"));
}

TEST_CASE("man: no text of a page is a request, and every character is printed") {
  const Folder folder;
  write("page", manual(kCommand, kLine));
  output_of("groff -man -ww -z page");
  const std::string shown = output_of("groff -man -Tascii -P-cbou -rLL=200n page");
  std::istringstream lines{std::string(kHostile)};
  for (std::string line; std::getline(lines, line);) CHECK(shown.find(line) != shown.npos);
}

}  // namespace codicil::cli
