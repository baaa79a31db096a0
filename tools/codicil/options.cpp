#include "options.hpp"

#include "failure.hpp"
#include "suggest.hpp"

#include <algorithm>
#include <array>
#include <boost/program_options/cmdline.hpp>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <charconv>

namespace codicil::cli {
namespace {

namespace po = boost::program_options;

constexpr std::array kGlobal{
    Option{"directory", 'C', "DIR", "work in DIR"},
    Option{"config", 0, "FILE", "settings (else CODICIL_CONFIG, or the nearest .codicil.yaml)"},
    Option{"no-config", 0, "", "read no settings"},
    Option{"quiet", 'q', "", "say nothing but errors"},
    Option{"verbose", 'v', "", "say what is read and written, with times"},
    Option{"color", 0, "auto|always|never", "colour messages (auto: on a terminal)"},
    Option{"help", 'h', "", "this text, or that of the command"},
    Option{"version", 0, "", "the version; with -v, of the libraries too"},
};

// Not the default style: that one takes `--out` for `--output`, until a new option makes it ambiguous.
constexpr int kStyle = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;

std::vector<Option> with_global(std::span<const Option> options) {
  std::vector<Option> all(options.begin(), options.end());
  all.insert(all.end(), kGlobal.begin(), kGlobal.end());
  return all;
}

po::options_description description(const std::vector<Option>& options) {
  po::options_description described;
  for (const Option& option : options) {
    std::string name(option.name);
    if (option.letter) name.append(",") += option.letter;
    described.add_options()(name.c_str(), new po::untyped_value(option.value.empty()));
  }
  return described;
}

[[noreturn]] void unknown(const std::string& given, const std::vector<Option>& options) {
  std::vector<std::string> names;
  for (const Option& option : options) names.push_back("--" + std::string(option.name));
  throw UsageError("no option " + quoted(given) + did_you_mean(given, names));
}

po::parsed_options split(const std::vector<std::string>& words, const std::vector<Option>& options) {
  const po::options_description described = description(options);
  try {
    return po::command_line_parser(words).options(described).style(kStyle).run();
  } catch (const po::unknown_option& error) {
    unknown(error.get_option_name(), options);
  } catch (const po::invalid_command_line_syntax& error) {
    const bool unasked = error.kind() == po::invalid_syntax::extra_parameter;
    throw UsageError("option " + quoted(error.get_option_name()) + (unasked ? " takes no value" : " needs a value"));
  }
}

std::vector<std::string> cut(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t end = 0; end != text.npos; text.remove_prefix(end == text.npos ? 0 : end + 1)) {
    end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
  }
  return parts;
}

// `link=URL` stands for every text that begins with `link=`.
bool allows(std::string_view choice, std::string_view value) {
  const std::size_t equals = choice.find('=');
  return equals == choice.npos ? value == choice
                               : value.size() > equals + 1 && value.starts_with(choice.substr(0, equals + 1));
}

// Of `a|b`. What stands in brackets is no list of words.
std::vector<std::string> alternatives(std::string_view placeholder) {
  if (placeholder.find('|') == placeholder.npos || placeholder.starts_with('[')) return {};
  return cut(placeholder, '|');
}

void check_choice(const Option& option, const std::string& value) {
  const std::vector<std::string> choices = alternatives(option.value);
  if (!choices.empty() && std::ranges::none_of(choices, [&](auto& choice) { return allows(choice, value); }))
    refuse("--" + std::string(option.name), value, choices);
}

std::optional<unsigned> number_in(std::string_view text) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return number;
}

void check_number(const Option& option, const std::string& value) {
  if (!option.most) return;
  const std::optional<unsigned> number = number_in(value);
  if (!number || *number < option.least || *number > option.most)
    throw UsageError("--" + std::string(option.name) + " takes a number from " + std::to_string(option.least) + " to " +
                     std::to_string(option.most) + ", not " + quoted(value));
}

}  // namespace

std::span<const Option> global_options() { return kGlobal; }

Expected expected(std::string_view placeholder, Choices choices) {
  const auto names = [&](std::string_view what) { return placeholder.find(what) != placeholder.npos; };
  Expected all{choices ? choices() : alternatives(placeholder)};
  for (std::string& word : all.words)  // of `link=URL` the part to be typed as it is
    if (const std::size_t equals = word.find('='); equals != word.npos) word.resize(equals + 1);
  if (!all.words.empty()) return all;
  all.files = names("FILE") ? FileNames::all : names("DIR") ? FileNames::folders : FileNames::none;
  return all;
}

bool Arguments::has(std::string_view option) const { return value(option).has_value(); }

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = std::ranges::find(given_, option, &Given::option);
  if (found == given_.end()) return {};
  return found->value;
}

unsigned Arguments::number(std::string_view option, unsigned otherwise) const {
  const auto text = value(option);
  return text ? *number_in(*text) : otherwise;
}

std::vector<std::string> Arguments::list(std::string_view option) const {
  std::vector<std::string> all;
  for (const Given& given : given_)
    if (given.option == option) std::ranges::move(cut(given.value, ','), std::back_inserter(all));
  return all;
}

Arguments parse(const std::vector<std::string>& words, std::span<const Option> options) {
  const std::vector<Option> all = with_global(options);
  Arguments arguments;
  for (const po::option& given : split(words, all).options) {
    const std::string value = given.value.empty() ? "" : given.value.front();
    const auto option = std::ranges::find(all, given.string_key, &Option::name);
    if (option == all.end()) {
      arguments.operands_.push_back(value);
      continue;
    }
    check_choice(*option, value);
    check_number(*option, value);
    if (!option->value.empty() && !option->list && arguments.has(option->name))
      throw UsageError("option \"--" + given.string_key + "\" is given twice");
    arguments.given_.push_back({given.string_key, value});
  }
  return arguments;
}

std::size_t find_command(const std::vector<std::string>& words) {
  const auto takes_next = [](std::string_view word) {
    return std::ranges::any_of(kGlobal, [&](const Option& option) {
      const bool named = word.starts_with("--") && word.substr(2) == option.name;
      return !option.value.empty() && (named || (option.letter && word == std::string{'-', option.letter}));
    });
  };
  std::size_t at = 0;
  while (at < words.size() && words[at].starts_with('-')) at += takes_next(words[at]) ? 2 : 1;
  return std::min(at, words.size());
}

void refuse(std::string_view what, std::string_view word, const std::vector<std::string>& known) {
  throw UsageError("no " + std::string(what) + ' ' + quoted(word) + did_you_mean(word, known) +
                   (known.empty() ? "" : "  all: " + joined(known)));
}

}  // namespace codicil::cli
