#include <codicil/model/policy.hpp>

namespace codicil {

SectionBody::SectionBody() = default;
SectionBody::SectionBody(const SectionBody&) = default;
SectionBody::SectionBody(SectionBody&&) noexcept = default;
SectionBody& SectionBody::operator=(const SectionBody&) = default;
SectionBody& SectionBody::operator=(SectionBody&&) noexcept = default;
SectionBody::~SectionBody() = default;
bool SectionBody::operator==(const SectionBody& other) const {
  return static_cast<const SectionKinds&>(*this) == static_cast<const SectionKinds&>(other);
}

// Written out: clang 14 crashes on a defaulted comparison of a struct that holds a vector of itself.
bool Section::operator==(const Section& other) const {
  bool equal =
      id == other.id && was == other.was && none == other.none && body == other.body && sections == other.sections;
  for_each_field<Section>([&](const auto& f) { equal = equal && this->*f.member == other.*f.member; });
  return equal;
}
bool ExtensionValue::operator==(const ExtensionValue& other) const { return value == other.value; }
bool Policy::operator==(const Policy&) const = default;

std::string_view Section::kind() const {
  return std::visit([]<class Body>(const Body&) { return Schema<Body>::name; }, body);
}

namespace {
// `google.analytics` -> {`google`, `analytics`}; `google` -> {`google`, ``}
std::pair<std::string_view, std::string_view> split(std::string_view id) {
  const auto dot = id.find('.');
  if (dot == id.npos) return {id, {}};
  return {id.substr(0, dot), id.substr(dot + 1)};
}
}  // namespace

PartyTarget resolve(const Policy& policy, const Ref<Party>& ref) {
  const auto [party_id, service_id] = split(ref.id);
  const Party* party = policy.parties.find(party_id);
  if (!party || service_id.empty()) return {party, nullptr};
  const Service* service = party->services->find(service_id);
  return service ? PartyTarget{party, service} : PartyTarget{};
}

ContactTarget resolve(const Policy& policy, const Ref<Contact>& ref) {
  const auto [party_id, contact_id] = split(ref.id);
  const Party* party = policy.parties.find(party_id);
  const Contact* contact = party ? party->contacts->find(contact_id) : nullptr;
  return contact ? ContactTarget{party, contact} : ContactTarget{};
}

}  // namespace codicil
