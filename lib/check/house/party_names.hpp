#pragma once
// What a party is called by people.

#include <string_view>

namespace codicil::checking {

// `Stripe` of `Stripe, Inc.`, `Muster` of `Muster GmbH & Co. KG`; the whole name where it is nothing but a legal form.
std::string_view without_legal_form(std::string_view name);

}  // namespace codicil::checking
