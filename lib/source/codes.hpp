#pragma once
/// \file
/// The codes of the rules of reading, by name. What each means stands in rules.cpp. P: of policies, and of every file;
/// C: of settings only.

#include <string_view>

namespace codicil::code {

inline constexpr std::string_view unknown_rule = "C0001", bad_fingerprint = "C0002", duplicate_waiver = "C0003",
                                  unplaced_waiver = "C0004", fixed_severity = "C0005";

inline constexpr std::string_view syntax = "P0001", unclosed_quote = "P0003", tab = "P0004", colon_in_text = "P0005",
                                  empty_file = "P0006", unknown_key = "P0007", duplicate_key = "P0008",
                                  second_document = "P0009", unreadable = "P0010", too_large = "P0011",
                                  too_deep = "P0012", too_many = "P0013", too_long = "P0014", not_utf8 = "P0015",
                                  wrong_encoding = "P0016", bad_character = "P0017", anchor = "P0018", tag = "P0019",
                                  directive = "P0020", merge_key = "P0021", odd_key = "P0022", wrong_type = "P0030",
                                  unknown_word = "P0031", missing_key = "P0032", bad_date = "P0033", bad_url = "P0034",
                                  bad_email = "P0035", bad_country = "P0036", bad_duration = "P0037",
                                  bad_language = "P0038", bad_id = "P0039", empty_value = "P0040",
                                  misplaced_none = "P0041", unknown_kind = "P0042", format_version = "P0043",
                                  duplicate_id = "P0044", none_with_facts = "P0045", unknown_wording = "P0046",
                                  unknown_placeholder = "P0047", left_out_placeholder = "P0048", untranslated = "P0049",
                                  dangling_id = "P0050", unused_entry = "P0051", dangling_fact = "P0052",
                                  unstated_fact = "P0053", refused_link = "P0054", bad_age = "P0055",
                                  missing_translation = "P0056", stale_translation = "P0057", table_path = "P0058",
                                  bad_table = "P0059", unknown_format = "P0060", unplaced_stamp = "P0061",
                                  reference_in_words = "P0062", comment_in_text = "P0063", dangling_section = "P0064",
                                  unformatted = "P0065";

}  // namespace codicil::code
