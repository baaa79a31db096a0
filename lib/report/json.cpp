// The review as data. Keys and values are those of schema/review.schema.json, which the tests hold it to.

#include "kit/json.hpp"
#include "report/place.hpp"

#include <codicil/report.hpp>

#include <array>

namespace codicil {
namespace reporting {
namespace {

constexpr int kFormat = 1;

constexpr auto kKinds = std::to_array<std::string_view>({"added", "removed", "changed", "renamed"});
constexpr auto kFacts =
    std::to_array<std::string_view>({"group", "words", "text", "literal", "translation", "flag", "choice", "reference",
                                     "date", "duration", "age", "url", "email", "country", "language", "licence"});

using kit::Json;

class Printer {
public:
  Printer(const PolicyReview& review, const ReviewSubject& subject) : review_(review), subject_(subject) {}

  std::string print() && {
    json_.object([&] {
      json_["format"] = kFormat;
      json_["compared"] = true;
      json_["severity"] = is_quiet() ? "none" : name_of(review_.severity());
      json_["advice"] = name_of(review_.advice());
      json_["summary"] = to_summary(review_);
      json_["facts"] = review_.facts;
      json_["counts"].object([&] { counts(); });
      json_["before"].object([&] { version(subject_.before); });
      json_["after"].object([&] { version(subject_.after); });
      json_["gates"].array(review_.gates, [&](const ReviewGate& each) { gate(each); });
      json_["changes"].array(review_.findings, [&](const ReviewFinding& each) { finding(each); });
      json_["stale"].array(review_.stale_waivers, [&](const Waiver& each) { waiver(each); });
    });
    return std::move(json_).take();
  }

private:
  // Nobody has to look at anything.
  bool is_quiet() const {
    return review_.count(Materiality::material) + review_.count(Materiality::notable) +
               review_.count(Materiality::editorial) ==
           0;
  }

  void counts() {
    std::size_t accepted = review_.findings.size();
    for (const Materiality severity : {Materiality::material, Materiality::notable, Materiality::editorial}) {
      json_[name_of(severity)] = review_.count(severity);
      accepted -= review_.count(severity);
    }
    json_["accepted"] = accepted;
  }

  void version(const ReviewedVersion& version) {
    const PolicyInfo& info = version.policy.policy;
    json_.stated("name", version.name);
    json_["id"] = info.id.text;
    json_["title"] = info.title.text;
    json_["language"] = info.language.tag;
    if (info.version) json_["version"] = *info.version;
    date("published", info.published);
    date("updated", info.updated);
    date("effective", info.effective);
  }

  void date(std::string_view key, const Stated<Date>& date) {
    if (date) json_[key] = date->to_string();
  }

  void gate(const ReviewGate& gate) {
    json_.object([&] {
      json_["rule"] = gate.id;
      json_["name"] = gate.name;
      json_["message"] = gate.message;
      json_.stated("path", gate.path);
      if (!gate.path.empty()) place(place_of(gate, subject_));
    });
  }

  void finding(const ReviewFinding& finding) {
    json_.object([&] {
      json_["rule"] = finding.rule->id;
      json_["name"] = finding.rule->name;
      json_["severity"] = name_of(finding.severity);
      json_["direction"] = name_of(finding.rule->direction);
      json_["advice"] = name_of(finding.advice);
      json_["message"] = finding.message;
      json_["reason"] = finding.rule->reason;
      json_.stated("source", finding.rule->source);
      json_.stated("remark", finding.remark);
      json_["fingerprint"] = finding.fingerprint;
      place(place_of(finding, subject_));
      if (finding.waiver) json_["waiver"], waiver(*finding.waiver);
      members_of(finding.changes.front());
      if (finding.changes.size() < 2) return;
      json_["others"].array(std::span(finding.changes).subspan(1), [&](const Change& each) { change(each); });
    });
  }

  void change(const Change& change) {
    json_.object([&] { members_of(change); });
  }

  // A version that is silent has no member.
  void members_of(const Change& change) {
    json_["path"] = change.path;
    json_["kind"] = kKinds[static_cast<std::size_t>(change.kind)];
    json_["fact"] = kFacts[static_cast<std::size_t>(change.fact())];
    saying("before", change.before);
    saying("after", change.after);
    if (!change.parts.empty()) json_["parts"].array(change.parts, [&](const Change& each) { this->change(each); });
  }

  void saying(std::string_view key, const Saying& saying) {
    if (saying.state == Saying::State::silent) return;
    json_[key].object([&] {
      if (saying.state == Saying::State::none)
        json_["none"] = true;
      else
        json_["value"] = saying.value;
    });
  }

  void place(const std::optional<Place>& place) {
    if (!place) return;
    json_["place"].object([&] {
      json_["version"] = place->is_after ? "after" : "before";
      json_.stated("file", place->file);
      json_["line"] = place->range.begin.line;
      json_["column"] = place->range.begin.column;
    });
  }

  void waiver(const Waiver& waiver) {
    json_.object([&] {
      json_["fingerprint"] = waiver.fingerprint;
      json_["reason"] = waiver.reason;
      json_["by"] = waiver.by;
      if (waiver.until) json_["until"] = waiver.until->to_string();
      json_.stated("place", waiver.place);
    });
  }

  Json json_;
  const PolicyReview& review_;
  const ReviewSubject& subject_;
};

}  // namespace
}  // namespace reporting

std::string to_json(const PolicyReview& review, const ReviewSubject& subject) {
  return reporting::Printer(review, subject).print();
}

std::string to_json(const NotCompared& failure) {
  kit::Json json;
  json.object([&] {
    json["format"] = reporting::kFormat;
    json["compared"] = false;
    json["reason"] = failure.reason;
  });
  return std::move(json).take();
}

}  // namespace codicil
