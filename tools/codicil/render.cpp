#include "command.hpp"
#include "failure.hpp"
#include "inputs.hpp"
#include "outputs.hpp"
#include "report.hpp"
#include "suggest.hpp"
#include "units.hpp"

#include <codicil/codicil.hpp>
#include <codicil/source/display.hpp>

#include <unistd.h>

#include <algorithm>
#include <array>

namespace codicil::cli {
namespace {

constexpr std::array kOptions{
    Option{.name = "to",
           .letter = 't',
           .value = "FORMAT[,FORMAT...]",
           .help = "formats, as codicil renderers lists them (html)",
           .list = true,
           .choices = format_names},
    Option{"output", 'o', "FILE", "write to FILE; - is standard output"},
    Option{"output-dir", 'd', "DIR", "write NAME.html etc. into DIR, which exists"},
    Option{"lang", 0, "TAG[,TAG...]", "languages of the policy, or all; with -d, NAME.fr.html", 0, 0, true},
    Option{"fragment", 0, "", "HTML: only what another page needs"},
    Option{"heading-level", 0, "N", "HTML fragment, Markdown: level of the title, 1 to 4 (1)", 1, 4},
    Option{"id-prefix", 0, "PREFIX", "HTML, Markdown: begin every id with PREFIX"},
    Option{"css", 0, "embedded|none|link=URL", "HTML: where the style sheet is"},
    Option{"width", 0, "N", "text: columns of a line, 20 to 1000 (80)", 20, 1000},
    Option{"paper", 0, "a4|letter", "XSL-FO and printed HTML: size of the sheet"},
    Option{"no-toc", 0, "", "leave out the table of contents"},
    Option{"force", 0, "", "replace symbolic links"},
    Option{"dry-run", 0, "", "say what would be written, write nothing"},
    Option{"check", 0, "", "like --dry-run; exit code 1 if a file would change"},
    Option{"keep-going", 0, "", "write what can be written"},
};

bool is_id_prefix(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto name = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
  return text.empty() || (letter(text.front()) && std::ranges::all_of(text, name));
}

void set_style_sheet(const std::string& choice, RenderOptions& options) {
  constexpr std::string_view link = "link=";
  options.css = choice == "none" ? Css::none : choice == "embedded" ? Css::embedded : Css::linked;
  if (options.css != Css::linked) return;
  options.css_url = choice.substr(link.size());
  const std::string_view scheme = std::string_view(options.css_url).substr(0, options.css_url.find_first_of(":/?#"));
  const bool has_scheme = scheme.size() < options.css_url.size() && options.css_url[scheme.size()] == ':';
  if (has_scheme && scheme != "https" && scheme != "http")
    throw UsageError("--css links to an https, http or relative address only");
}

RenderOptions render_options(const Arguments& arguments) {
  RenderOptions options;
  options.fragment = arguments.has("fragment");
  options.heading_level = arguments.number("heading-level", options.heading_level);
  if (arguments.has("heading-level") && !options.fragment)
    throw UsageError("--heading-level needs --fragment; the title of a page is its first heading");
  options.id_prefix = arguments.value("id-prefix").value_or("");
  if (!is_id_prefix(options.id_prefix))
    throw UsageError("--id-prefix takes a letter, then letters, digits, - and _, not " + quoted(options.id_prefix));
  set_style_sheet(arguments.value("css").value_or("embedded"), options);
  options.width = arguments.number("width", options.width);
  if (const auto paper = arguments.value("paper")) options.paper = paper == "letter" ? Paper::letter : Paper::a4;
  options.contents = !arguments.has("no-toc");
  return options;
}

/// One run of the command.
class Run {
public:
  Run(const Arguments& arguments, Console& console)
      : console_(console),
        options_(render_options(arguments)),
        force_(arguments.has("force")),
        checks_(arguments.has("check")),
        writes_(!checks_ && !arguments.has("dry-run")),
        keeps_going_(arguments.has("keep-going")) {}

  /// Reads all inputs, looks at all outputs, and only then writes.
  Exit operator()(const Arguments& arguments) {
    const std::vector<std::string> names = input_names(arguments, console_);
    const std::vector<Job> jobs = plan_jobs(arguments, names);
    if (!writes_ && jobs.front().to_standard_output())
      throw UsageError("--dry-run and --check are about files; give -o FILE or -d DIR");
    inputs_ = read_inputs(names, console_);
    report_findings();
    const std::vector<Job> wanted = in_languages(jobs, arguments, inputs_);
    const std::vector<Output> outputs = look_at(wanted);
    if (exit_ == Exit::done || keeps_going_) print(outputs);
    return exit_;
  }

private:
  struct Output {
    const Job* job;
    std::optional<OutputFile> file;  ///< nothing for standard output
  };

  void report_findings() {
    for (const Input& input : inputs_) {
      const Diagnostics& found = input.reading.diagnostics;
      console_.findings(shown(found, console_).to_text(console_.colours(STDERR_FILENO)));
      exit_ = worse(exit_, exit_for(found, Exit::content));
    }
  }

  void report(const Failure& failure) {
    console_.error(failure.what());
    exit_ = worse(exit_, failure.exit());
  }

  std::vector<Output> look_at(const std::vector<Job>& jobs) {
    const std::vector<FileId> taken = file_ids(inputs_);
    std::vector<Output> outputs;
    for (const Job& job : jobs) try {
        outputs.push_back({&job, {}});
        if (!job.to_standard_output()) outputs.back().file.emplace(job.target, taken, force_);
      } catch (const FileError& failure) {
        outputs.pop_back();
        report(failure);
      }
    return outputs;
  }

  // Outputs of one input in one language stand together, so its document is composed once.
  void print(const std::vector<Output>& outputs) {
    for (auto output = outputs.begin(); output != outputs.end();) {
      const Job& job = *output->job;
      const auto next = std::find_if(output, outputs.end(), [&](const Output& other) {
        return other.job->input != job.input || other.job->language != job.language;
      });
      const std::optional<Policy>& policy = inputs_[job.input].reading.policy;
      if (policy && job.language.empty()) print(*policy, {output, next});
      if (policy && !job.language.empty()) print(localise(*policy, job.language).value(), {output, next});
      output = next;
    }
  }

  void print(const Policy& policy, std::span<const Output> outputs) {
    Rendering rendering(policy);
    for (const Output& output : outputs) try {
        const Stopwatch watch;
        const std::string bytes = rendering.print(*output.job->renderer, options_);
        console_.detail("rendered " + output.job->renderer->name + " in " + watch.elapsed());
        output.file ? put(*output.file, *output.job, bytes) : console_.print(bytes);
        warn(output, bytes);
      } catch (const FileError& failure) {
        report(failure);
        if (!keeps_going_) return;
      }
  }

  void warn(const Output& output, std::string_view bytes) const {
    const auto& caution = output.job->renderer->caution;
    const std::string said = caution ? caution(bytes) : std::string();
    const std::string name = output.file ? printable(output.file->path()) : "standard output";
    if (!said.empty()) console_.warning(name + ": " + said);
  }

  void put(const OutputFile& file, const Job& job, const std::string& bytes) {
    const Change change = writes_ ? file.write(bytes) : file.change(bytes);
    const std::string_view did = change == Change::none ? "unchanged " : writes_ ? "wrote " : "would write ";
    console_.note(std::string(did) + printable(file.path()) + " (" + size_text(bytes.size()) + ", " +
                  job.renderer->name + (job.language.empty() ? "" : ", " + job.language) + ')');
    if (checks_ && change != Change::none) exit_ = worse(exit_, Exit::findings);
  }

  Console& console_;
  const RenderOptions options_;
  const bool force_, checks_, writes_, keeps_going_;
  std::vector<Input> inputs_;
  Exit exit_ = Exit::done;
};

Exit run(const Arguments& arguments, Console& console) { return Run(arguments, console)(arguments); }

}  // namespace

const Command render_command{.name = "render",
                             .operands = "[FILE...|-]",
                             .summary = "print policies as HTML, text, Markdown, JSON-LD, XSL-FO",
                             .details =
                                 "Prints policies in one format or several. Without FILE, reads policy.yaml or\n"
                                 "privacy-policy.yaml of this folder; - is standard input. The format is that of\n"
                                 "-t, else of the suffix of -o, else html. A file is replaced whole or not at all.\n"
                                 "--lang takes languages that the policy declares; text without a translation is\n"
                                 "printed as it is, with its language in brackets.\n",
                             .examples =
                                 "  codicil render policy.yaml -o policy.html\n"
                                 "  codicil render -t html,text,jsonld -d public/ policy.yaml\n"
                                 "  codicil render --lang all -d public/ policy.yaml\n"
                                 "  codicil render --fragment --heading-level 2 policy.yaml > part.html\n"
                                 "  codicil render -t fo policy.yaml | fop - policy.pdf\n",
                             .options = kOptions,
                             .run = run};

}  // namespace codicil::cli
