#pragma once
/// \file
/// The published versions of a policy as readers look them up: what changed when, for whom, and how much it matters.

#include <codicil/document/document.hpp>
#include <codicil/model/policy.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace codicil {

/// One published version.
struct PublishedVersion {
  const Policy& policy;
  std::optional<Date> date{};  ///< where the policy states none: that of its commit
  std::string page{};          ///< where it can be read, seen from the changelog; empty: nowhere
  std::string redline{};       ///< where its differences from the one before it can be read; empty: nowhere
};

/// The day a version bears: when it was updated, else published, else takes effect, else `otherwise`.
std::optional<Date> day_of(const Policy& policy, const std::optional<Date>& otherwise = {});

/// The places of `versions` in order of publication, the oldest first: by day, those without one before all others; of
/// one day, by version (`2.9` before `2.10`), but each after the one that it `replaces`.
std::vector<std::size_t> publication_order(std::span<const PublishedVersion> versions);

/// What each of `versions`, in order, is called for ever: its version, else its day, as `[a-z0-9.-]+` without a dot or
/// dash at its ends or two dashes in a row; letters that are none of these are kept apart by a number made of them.
/// `version` where it has neither. A second one of that name gets `-2`: names stay as long as the older versions do.
std::vector<std::string> archive_names(std::span<const PublishedVersion> versions);

/// A page that tells readers what each version changed, the newest first, by the names that things have in the policy.
/// `versions` are in order, the oldest first; references are kept for the time of the call. Links must be relative or
/// https. `left_out` are the days of states that nobody could read, which the page admits.
Document changelog_document(std::span<const PublishedVersion> versions, std::span<const Date> left_out = {});

/// The same as an Atom feed (RFC 4287): an entry for each version that has a date. Ids come from the policy's id and
/// the version's name (archive_names) and never change. `address` is where the changelog and the pages of versions are
/// published; empty: entries without a page lead to the policy's own `url`, pages are beside the feed.
std::string to_atom(std::span<const PublishedVersion> versions, const std::string& address = {},
                    std::span<const Date> left_out = {});

}  // namespace codicil
