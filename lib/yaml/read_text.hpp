#pragma once
/// \file
/// What reading a text and reading a file share.

#include <codicil/read.hpp>

#include "source/codes.hpp"

namespace codicil {

/// Reads a policy; `places` stay empty unless they are asked for, since they cost as much as the policy.
Reading read_text(std::string_view text, const ReadOptions& options, bool keep_places);

Result<Policy> without_places(Reading reading);

/// The finding for a text over the limit.
Diagnostic too_large(const std::string& name, std::size_t max_bytes);

}  // namespace codicil
