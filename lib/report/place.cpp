#include "report/place.hpp"

namespace codicil::reporting {
namespace {

std::optional<Place> place(std::string_view path, const ReviewSubject& subject, bool is_after) {
  const ReviewedVersion& version = is_after ? subject.after : subject.before;
  const SourceMap::Entry* entry = version.places ? version.places->find(path) : nullptr;
  if (!entry) return std::nullopt;
  // The keys of a table stand in its header, which all rows share.
  if (!entry->file.empty()) return Place{is_after, entry->file, entry->value};
  const bool is_whole = entry->path == path;
  return Place{is_after, version.name, is_whole ? Range{entry->key.begin, entry->value.end} : entry->key};
}

}  // namespace

std::optional<Place> place_of(const ReviewFinding& finding, const ReviewSubject& subject) {
  const Change& change = finding.changes.front();
  const bool is_after = change.after.state != Saying::State::silent;
  return place((is_after ? change.after : change.before).place, subject, is_after);
}

std::optional<Place> place_now(const ReviewFinding& finding, const ReviewSubject& subject) {
  const Change& change = finding.changes.front();
  const bool is_there = change.after.state != Saying::State::silent;
  return place(is_there ? change.after.place : change.path, subject, true);
}

std::optional<Place> place_of(const ReviewGate& gate, const ReviewSubject& subject) {
  return place(gate.path, subject, true);
}

std::string text_of(const std::optional<Place>& place) {
  return place ? place->file + ':' + std::to_string(place->range.begin.line) : std::string();
}

}  // namespace codicil::reporting
