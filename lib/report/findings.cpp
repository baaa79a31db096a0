// Findings for other programs: the same list in the forms that they read.

#include "kit/escape.hpp"
#include "kit/json.hpp"
#include "report/annotations.hpp"

#include <codicil/report.hpp>
#include <codicil/source/display.hpp>
#include <codicil/version.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace codicil {
namespace {

template <class... Words>
std::string_view word(Severity severity, const Words&... words) {
  const std::array<std::string_view, sizeof...(words)> all{words...};
  return all.at(static_cast<std::size_t>(severity));
}

// The same for the same finding wherever it stands in its file: rule, file, fact and message, in 16 hexadecimal digits.
// Later ones that are alike are numbered: programs take one fingerprint for one finding. Asked in the order of the
// findings, once for each.
class Fingerprints {
public:
  std::string next(const Diagnostic& finding) {
    std::string what = std::string(finding.code) + '\n' + finding.file + '\n' + finding.fact + '\n' + finding.message;
    if (const std::size_t before = counts_[what]++; before > 0) what += '\n' + std::to_string(before + 1);
    return stamp_of(what) + stamp_of('\n' + what);
  }

private:
  std::unordered_map<std::string, std::size_t> counts_;
};

std::string message_of(const Diagnostic& finding) {
  return finding.label.empty() ? finding.message : finding.message + ": " + finding.label;
}

using kit::Json;

void put_range(Json& json, const Range& range) {
  json["line"] = range.begin.line;
  json["column"] = range.begin.column;
  json["end-line"] = range.end.line;
  json["end-column"] = range.end.column;
}

std::string to_json(const Diagnostics& findings, const std::vector<std::string>& files) {
  Json json;
  Fingerprints fingerprints;
  json.object([&] {
    json["format"] = 1;
    json["files"].array(files, [&](const std::string& file) { json = file; });
    json["findings"].array(findings.list(), [&](const Diagnostic& each) {
      json.object([&] {
        json["code"] = each.code;
        json["name"] = find_finding(each.code).name;
        json["severity"] = name_of(each.severity);
        json["message"] = each.message;
        json.stated("label", each.label);
        json.stated("help", each.help);
        json["file"] = each.file;
        json.stated("fact", each.fact);
        put_range(json, each.range);
        json["fingerprint"] = fingerprints.next(each);
      });
    });
  });
  return std::move(json).take();
}

std::string to_github(const Diagnostics& findings) {
  std::string out;
  for (const Diagnostic& each : findings) {
    std::string text = reporting::escaped(message_of(each));
    if (!each.help.empty()) text.append(reporting::kLineEnd).append(reporting::escaped(each.help));
    const std::string_view name = find_finding(each.code).name;
    const std::string title = name == each.code ? std::string(name) : std::string(each.code) + ' ' + std::string(name);
    out += reporting::command(word(each.severity, "notice", "warning", "error"),
                              reporting::Place{true, each.file, each.range}, title, text);
  }
  return out;
}

// As GitLab wants a path of the repository.
std::string_view without_dot(std::string_view file) {
  while (file.starts_with("./")) file.remove_prefix(2);
  return file;
}

// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
std::string to_gitlab(const Diagnostics& findings) {
  Json json;
  Fingerprints fingerprints;
  json.array(findings.list(), [&](const Diagnostic& each) {
    json.object([&] {
      json["description"] = message_of(each);
      json["check_name"] = each.code;
      json["fingerprint"] = fingerprints.next(each);
      json["severity"] = word(each.severity, "info", "minor", "major");
      json["location"].object([&] {
        json["path"] = without_dot(each.file);
        json["lines"].object([&] { json["begin"] = each.range.begin.line; });
      });
    });
  });
  return std::move(json).take();
}

// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
class Sarif {
public:
  explicit Sarif(const Diagnostics& findings) : findings_(findings) {
    for (const Diagnostic& each : findings) rules_.emplace(each.code, rules_.size());
    std::size_t number = 0;
    for (auto& [code, index] : rules_) index = number++;
  }

  std::string print() && {
    json_.object([&] {
      json_["version"] = "2.1.0";
      json_["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
      json_["runs"].array(std::array{0}, [&](int) { json_.object([&] { run(); }); });
    });
    return std::move(json_).take();
  }

private:
  void run() {
    json_["tool"].object([&] {
      json_["driver"].object([&] {
        json_["name"] = "codicil";
        json_["version"] = version;
        json_["rules"].array(rules_, [&](const auto& each) { json_.object([&] { rule(each.first); }); });
      });
    });
    json_["columnKind"] = "unicodeCodePoints";
    json_["results"].array(findings_.list(), [&](const Diagnostic& each) { json_.object([&] { result(each); }); });
  }
  void rule(std::string_view code) {
    const FindingKind kind = find_finding(code);
    json_["id"] = code;
    json_["name"] = kind.name;
    json_["shortDescription"].object([&] { text(kind.why); });
  }
  void result(const Diagnostic& finding) {
    json_["ruleId"] = finding.code;
    json_["ruleIndex"] = rules_.at(finding.code);
    json_["level"] = name_of(finding.severity);
    json_["message"].object([&] { text(message_of(finding) + (finding.help.empty() ? "" : ". " + finding.help)); });
    json_["locations"].array(std::array{0}, [&](int) { json_.object([&] { location(finding); }); });
    json_["partialFingerprints"].object([&] { json_["codicil/v1"] = fingerprints_.next(finding); });
  }
  void location(const Diagnostic& finding) {
    json_["physicalLocation"].object([&] {
      json_["artifactLocation"].object([&] { json_["uri"] = uri(finding.file); });
      json_["region"].object([&] {
        json_["startLine"] = finding.range.begin.line;
        json_["startColumn"] = finding.range.begin.column;
        json_["endLine"] = finding.range.end.line;
        json_["endColumn"] = finding.range.end.column;
      });
    });
  }
  void text(std::string_view words) { json_["text"] = words; }

  // A path as a relative reference (RFC 3986): what may not stand in one is escaped.
  static std::string uri(std::string_view path) {
    constexpr std::string_view hex = "0123456789ABCDEF",
                               plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
    std::string out;
    for (const char c : path) {
      const auto byte = static_cast<unsigned char>(c);
      plain.find(c) != plain.npos ? out += c : ((out += '%') += hex[byte >> 4]) += hex[byte & 15];
    }
    return out;
  }

  const Diagnostics& findings_;
  std::map<std::string_view, std::size_t> rules_;
  Fingerprints fingerprints_;
  Json json_;
};

// As Jenkins and GitLab read it: a suite for the run, a case for each file, a failure for each finding in it that
// counts.
std::string to_junit(const Diagnostics& findings, const std::vector<std::string>& files, Severity least) {
  const auto quoted = [](std::string_view text) { return '"' + kit::kAttribute(text) + '"'; };
  struct Case {
    std::string failures, remarks;
  };
  std::map<std::string_view, Case> by_file;
  for (const std::string& file : files) by_file[file];
  for (const Diagnostic& each : findings) {
    const std::string place = kit::kText(each.file) + ':' + std::to_string(each.range.begin.line) + ':' +
                              std::to_string(each.range.begin.column);
    if (each.severity < least)
      by_file[each.file].remarks += place + ": " + kit::kText(std::string(each.code) + ' ' + message_of(each)) + '\n';
    else
      by_file[each.file].failures += "    <failure type=" + quoted(each.code) + " message=" + quoted(message_of(each)) +
                                     ">" + place + "</failure>\n";
  }
  std::string cases;
  std::size_t failed = 0;
  for (const auto& [file, found] : by_file) {
    failed += found.failures.empty() ? 0 : 1;
    const std::string out =
        found.remarks.empty() ? std::string() : "    <system-out>" + found.remarks + "</system-out>\n";
    cases += "  <testcase classname=\"codicil.check\" name=" + quoted(file) + ">\n" + found.failures + out +
             "  </testcase>\n";
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"codicil check\" tests=\"" +
         std::to_string(by_file.size()) + "\" failures=\"" + std::to_string(failed) + "\">\n" + cases +
         "</testsuite>\n";
}

}  // namespace

std::string print_findings(const Diagnostics& findings, const std::vector<std::string>& files, FindingFormat format,
                           Severity least) {
  switch (format) {
    case FindingFormat::json:
      return to_json(findings, files);
    case FindingFormat::github:
      return to_github(findings);
    case FindingFormat::gitlab:
      return to_gitlab(findings);
    case FindingFormat::sarif:
      return Sarif(findings).print();
    case FindingFormat::junit:
      return to_junit(findings, files, least);
  }
  return {};
}

}  // namespace codicil
