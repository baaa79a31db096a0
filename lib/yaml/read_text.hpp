#pragma once
/// \file
/// What reading a text and reading a file share.

#include <codicil/read.hpp>

#include "source/codes.hpp"
#include "yaml/parse.hpp"

#include <functional>

namespace codicil {

/// The steps that every file takes: its size, its bytes, its tree, then what `convert` makes of that. `convert` is not
/// called where a step fails; it gets an empty tree where the text holds comments only.
Diagnostics read_yaml(std::string_view text, const ReadOptions& options,
                      const std::function<void(Problems&, const yaml::Tree&)>& convert);

/// Reads a policy; `places` stay empty unless they are asked for, since they cost as much as the policy.
Reading read_text(std::string_view text, const ReadOptions& options, bool keep_places);

Result<Policy> without_places(Reading reading);

/// The finding for a text over the limit.
Diagnostic too_large(const std::string& name, std::size_t max_bytes);

}  // namespace codicil
