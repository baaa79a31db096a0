#pragma once
// Every way to change one fact of a policy that states all of them.

#include <codicil/model/policy.hpp>

#include <functional>

namespace codicil::test {

// Calls `visit(before, after)` for each such change: each field with other values, without, and stated as none; lists
// without their last item, registries without their last entry, the policy without each of its sections.
void for_each_mutation(const std::function<void(const Policy&, const Policy&)>& visit);

}  // namespace codicil::test
