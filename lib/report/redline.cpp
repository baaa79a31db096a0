// The policy as a whole, both versions in one.
#include <codicil/compose.hpp>
#include <codicil/document/redline.hpp>
#include <codicil/report.hpp>

#include "redline/parts.hpp"

#include <iterator>
#include <unordered_set>

namespace codicil {
namespace {

using document::Mark;

std::string name_of(const PolicyInfo& info) {
  if (info.version) return *info.version;
  for (const Stated<Date>* date : {&info.updated, &info.effective, &info.published})
    if (*date) return (*date)->to_string();
  return {};
}

// In the language of the policy, which has no word for it here: `Privacy policy: 3.1.0 → 3.2.0`.
std::string title_of(const std::string& title, const Policy& before, const Policy& after) {
  const std::string older = name_of(before.policy), newer = name_of(after.policy);
  if (older.empty() || newer.empty() || older == newer) return title + " (±)";
  return title + ": " + older + " → " + newer;
}

// What the marks look like, before the first of them comes up.
document::Block legend(const document::Labels& labels) {
  document::Inlines marks{{labels.added}, {" · "}, {labels.removed}};
  marks[0].mark = Mark::inserted;
  marks[2].mark = Mark::deleted;
  return {document::Paragraph{std::move(marks)}, "redline", document::Role::note};
}

// A title has no place for marks: one that changed stands below itself.
void add_titles(document::Blocks& front, const std::string& before, const std::string& after) {
  if (before == after) return;
  document::Inlines both = document::redline(document::Inlines{{before}}, document::Inlines{{after}});
  front.push_back({document::Paragraph{std::move(both)}, "redline_title"});
}

using Anchors = std::unordered_set<std::string_view>;

template <class Part>
constexpr bool is_entry = std::is_same_v<std::remove_cvref_t<Part>, document::ContentsEntry>;

// The anchors that links can lead to.
template <class Part>
void collect(const Part& part, Anchors& anchors) {
  if constexpr (!is_entry<Part>) anchors.insert(part.anchor);
  redlining::for_each_inside(part, [&](const auto& inside) {
    for (const auto& each : inside)
      if constexpr (!std::is_same_v<decltype(each), const document::Run&>) collect(each, anchors);
  });
}

void unlink_dead(document::Run& run, const Anchors& anchors) {
  const std::string_view link = run.link;
  if (link.starts_with('#') && !anchors.contains(link.substr(1))) run.link = document::RareText();
}

// What is gone may lead to something that has another anchor now.
template <class Part>
void unlink_dead(Part& part, const Anchors& anchors) {
  if constexpr (is_entry<Part>)
    if (!anchors.contains(part.anchor)) part.anchor.clear();
  redlining::for_each_inside(part, [&](auto& inside) {
    for (auto& each : inside) unlink_dead(each, anchors);
  });
}

void unlink_dead(Document& document) {
  Anchors anchors;
  for (const auto& each : document.meta) collect(each, anchors);
  for (const auto& each : document.blocks) collect(each, anchors);
  for (auto& each : document.meta) unlink_dead(each, anchors);
  for (auto& each : document.blocks) unlink_dead(each, anchors);
}

}  // namespace

Document redline_document(const Policy& before, const Policy& after) {
  document::Redline made = document::redline(compose(before), compose(after));
  Document& out = made.document;
  unlink_dead(out);
  document::Blocks front{legend(out.labels)};
  add_titles(front, made.former_front.title, out.title);
  out.title = title_of(out.title, before, after);
  out.blocks.insert(out.blocks.begin(), std::make_move_iterator(front.begin()), std::make_move_iterator(front.end()));
  return std::move(out);
}

}  // namespace codicil
