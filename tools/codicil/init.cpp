#include "command.hpp"
#include "failure.hpp"
#include "output_file.hpp"
#include "suggest.hpp"
#include "templates.hpp"

#include <codicil/source/display.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>

namespace codicil::cli {
namespace {

constexpr std::string_view kUsual = "policy";

std::vector<std::string> examples() {
  std::vector<std::string> names;
  for (const Template& each : templates())
    if (each.name != kUsual) names.emplace_back(each.name);
  return names;
}

constexpr std::array kOptions{
    Option{.name = "example",
           .letter = 0,
           .value = "NAME",
           .help = "begin with an example: app, museum, news-ar, service, shop or verein",
           .choices = examples},
    Option{"force", 0, "", "replace a file that is there"},
};

const Template& template_called(const std::string& name) {
  const auto found = std::ranges::find(templates(), name, &Template::name);
  if (found != templates().end() && name != kUsual) return *found;
  throw UsageError("no example " + quoted(name) + "; there are " + joined(examples()) + did_you_mean(name, examples()));
}

std::string target_of(const Arguments& arguments) {
  const auto& operands = arguments.operands();
  if (operands.size() > 1) throw UsageError("init writes one file");
  return operands.empty() ? "policy.yaml" : operands.front();
}

// A name as it is typed in a shell.
std::string typed(const std::string& name) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/+,=@%";
  const std::string path = name.starts_with('-') ? "./" + name : name;
  if (path.find_first_not_of(plain) == path.npos) return path;
  std::string quoted = "'";
  for (const char c : path) c == '\'' ? quoted += "'\\''" : quoted += c;
  return printable(quoted + '\'');
}

// What to type next, with the name of the file where that is needed.
std::string next_steps(const std::string& target) {
  const std::string file = target == "policy.yaml" ? "" : ' ' + typed(target);
  return "next:  codicil check" + file + "\n       codicil render" + file +
         " -o policy.html\n       codicil schema policy > policy.schema.json    completes what you type, in editors\n";
}

Exit run(const Arguments& arguments, Console& console) {
  const auto example = arguments.value("example");
  const auto usual = std::ranges::find(templates(), kUsual, &Template::name);
  const std::string_view yaml = example ? template_called(*example).yaml : usual->yaml;
  const std::string target = target_of(arguments);
  if (target == "-") return console.print(std::string(yaml)), Exit::done;
  if (!arguments.has("force") && access(target.c_str(), F_OK) == 0)
    throw FileError(printable(target) + " is there already; --force replaces it");
  OutputFile(target, {}, false).write(std::string(yaml));
  console.note("created " + printable(target));
  if (!console.quiet()) console.findings(next_steps(target));
  return Exit::done;
}

}  // namespace

const Command init_command{.name = "init",
                           .operands = "[FILE|-]",
                           .summary = "write a policy to begin with",
                           .details =
                               "Writes policy.yaml, or FILE: a small policy that passes `codicil check`, with TODO\n"
                               "behind what is yours to say, or one of the examples. It never replaces a file unless\n"
                               "--force is given; - is standard output.\n",
                           .examples =
                               "  codicil init\n"
                               "  codicil init --example shop shop.yaml\n",
                           .options = kOptions,
                           .run = run};

}  // namespace codicil::cli
