// The policy as a whole, both versions in one.
#include <codicil/compose.hpp>
#include <codicil/document/redline.hpp>
#include <codicil/report.hpp>

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

}  // namespace

Document redline_document(const Policy& before, const Policy& after) {
  Document out = document::redline(compose(before), compose(after)).document;
  out.title = title_of(out.title, before, after);
  out.blocks.insert(out.blocks.begin(), legend(out.labels));
  return out;
}

}  // namespace codicil
