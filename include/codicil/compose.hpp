#pragma once
/// \file
/// From facts to words.

#include <codicil/document/document.hpp>
#include <codicil/model/policy.hpp>

namespace codicil {

/// The policy as a document in its own language. Total: any policy that was read without errors gives a document.
Document compose(const Policy& policy);

}  // namespace codicil
