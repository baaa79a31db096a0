#pragma once
/// \file
/// What the pages look like: the one place for sizes, colours and keeps. Measures are for both papers.

#include "fo/tree.hpp"

namespace codicil::fo::look {

// Ink #1c2430, accent #0b5572, panel #eef4f7, muted #51606e, hairline #b8c7d1: each text colour has a contrast of at
// least 4.5:1 on white and on the panel.
#define CODICIL_SERIF "Noto Serif, DejaVu Sans, serif"
#define CODICIL_SANS "Noto Sans, DejaVu Sans, sans-serif"
#define CODICIL_MONO "DejaVu Sans Mono, monospace"

inline constexpr Attribute kArtifact[] = {{"role", "artifact"}};

inline constexpr Attribute kRoot[] = {
    {"font-family", CODICIL_SERIF}, {"font-size", "10.25pt"}, {"line-height", "15pt"}, {"color", "#1c2430"},
    {"text-align", "start"},        {"hyphenate", "false"},   {"orphans", "2"},        {"widows", "2"}};

// Pages

inline constexpr Attribute kFirstBody[] = {{"margin-top", "6mm"}, {"margin-bottom", "15mm"}};
inline constexpr Attribute kLaterBody[] = {{"margin-top", "14mm"}, {"margin-bottom", "15mm"}};
inline constexpr Attribute kHeaderRegion[] = {{"region-name", "header"}, {"extent", "7mm"}};
inline constexpr Attribute kNoHeaderRegion[] = {{"region-name", "no-header"}, {"extent", "0mm"}};
inline constexpr Attribute kFooterRegion[] = {{"region-name", "footer"}, {"extent", "7mm"}};

inline constexpr Attribute kRunning[] = {{"font-family", CODICIL_SANS}, {"font-size", "8pt"},
                                         {"line-height", "11pt"},       {"color", "#51606e"},
                                         {"table-layout", "fixed"},     {"width", "100%"}};
inline constexpr Attribute kHeaderRule[] = {{"border-after-style", "solid"},
                                            {"border-after-width", "0.5pt"},
                                            {"border-after-color", "#b8c7d1"},
                                            {"padding-after", "4pt"}};
inline constexpr Attribute kFooterRule[] = {{"border-before-style", "solid"},
                                            {"border-before-width", "0.5pt"},
                                            {"border-before-color", "#b8c7d1"},
                                            {"padding-before", "4pt"}};
inline constexpr Attribute kEnd[] = {{"text-align", "end"}};

// Title block

inline constexpr Attribute kTitleRule[] = {{"border-before-style", "solid"},
                                           {"border-before-width", "4pt"},
                                           {"border-before-color", "#0b5572"},
                                           {"padding-before", "8pt"},
                                           {"space-after", "14pt"}};
inline constexpr Attribute kOrganisation[] = {
    {"role", "P"},           {"font-family", CODICIL_SANS}, {"font-size", "8.75pt"}, {"line-height", "12pt"},
    {"font-weight", "bold"}, {"letter-spacing", "0.6pt"},   {"color", "#0b5572"}};
inline constexpr Attribute kTitle[] = {{"role", "H1"},
                                       {"font-family", CODICIL_SANS},
                                       {"font-size", "26pt"},
                                       {"line-height", "33pt"},
                                       {"font-weight", "bold"}};
inline constexpr Attribute kLongTitle[] = {{"font-size", "20pt"}, {"line-height", "26pt"}};
inline constexpr Attribute kMeta[] = {{"role", "P"},           {"font-family", CODICIL_SANS}, {"font-size", "8.75pt"},
                                      {"line-height", "13pt"}, {"color", "#51606e"},          {"space-before", "4pt"}};
inline constexpr Attribute kMetaItem[] = {{"padding-end", "9pt"}};
inline constexpr Attribute kMetaValue[] = {{"font-weight", "bold"}, {"color", "#1c2430"}};

// Headings: H2, H3 and all below

inline constexpr Attribute kSection[] = {{"role", "Sect"}};
inline constexpr Attribute kHeading[] = {{"font-family", CODICIL_SANS},
                                         {"font-weight", "bold"},
                                         {"space-after", "3pt"},
                                         {"space-after.precedence", "force"},
                                         {"keep-with-next.within-page", "always"}};
inline constexpr Attribute kHeading2[] = {
    {"font-size", "13.5pt"}, {"line-height", "18pt"}, {"color", "#0b5572"}, {"space-before", "16pt"}};
inline constexpr Attribute kHeading3[] = {{"font-size", "11pt"}, {"line-height", "15pt"}, {"space-before", "12pt"}};
inline constexpr Attribute kHeading4[] = {
    {"font-size", "9.75pt"}, {"line-height", "14pt"}, {"color", "#51606e"}, {"space-before", "10pt"}};
inline constexpr Attribute kNumber[] = {{"padding-end", "3pt"}};

// Text

inline constexpr Attribute kParagraph[] = {{"role", "P"}, {"space-before", "6pt"}};
inline constexpr Attribute kNote[] = {{"font-size", "9.25pt"}, {"line-height", "13.5pt"}, {"color", "#51606e"}};
inline constexpr Attribute kQuote[] = {{"border-start-style", "solid"},
                                       {"border-start-width", "2pt"},
                                       {"border-start-color", "#b8c7d1"},
                                       {"padding-start", "11pt"},
                                       {"start-indent", "inherited-property-value(start-indent) + 13pt"}};
inline constexpr Attribute kCode[] = {{"font-family", CODICIL_MONO},
                                      {"font-size", "8.25pt"},
                                      {"line-height", "12pt"},
                                      {"background-color", "#eef4f7"},
                                      {"padding", "5pt"},
                                      {"start-indent", "inherited-property-value(start-indent) + 5pt"},
                                      {"end-indent", "inherited-property-value(end-indent) + 5pt"},
                                      {"white-space-collapse", "false"},
                                      {"white-space-treatment", "preserve"}};
inline constexpr Attribute kLineBreaks[] = {{"linefeed-treatment", "preserve"}};
inline constexpr Attribute kKeepWithNext[] = {{"keep-with-next.within-page", "always"}};
inline constexpr Attribute kKeepTogether[] = {{"keep-together.within-page", "always"}};
inline constexpr Attribute kInsertedSign[] = {{"color", "#14602f"}};
inline constexpr Attribute kInserted[] = {{"color", "#14602f"}, {"text-decoration", "underline"}};
inline constexpr Attribute kDeletedSign[] = {{"color", "#a01f2b"}};
inline constexpr Attribute kDeleted[] = {{"color", "#a01f2b"}, {"text-decoration", "line-through"}};
inline constexpr Attribute kInlineCode[] = {{"role", "Code"}, {"font-family", CODICIL_MONO}, {"font-size", "88%"}};
inline constexpr Attribute kStrong[] = {{"font-weight", "bold"}};
inline constexpr Attribute kEmphasis[] = {{"font-style", "italic"}};
inline constexpr Attribute kLink[] = {{"color", "#0b5572"},
                                      {"border-after-style", "solid"},
                                      {"border-after-width", "0.6pt"},
                                      {"border-after-color", "#0b5572"}};
inline constexpr Attribute kWholeLine[] = {{"keep-together.within-line", "always"}};

// Lists and definitions

inline constexpr Attribute kList[] = {{"space-before", "5pt"}, {"provisional-label-separation", "4pt"}};
inline constexpr Attribute kItem[] = {{"space-before", "3pt"}};
inline constexpr Attribute kLabel[] = {{"end-indent", "label-end()"}};
inline constexpr Attribute kLabelText[] = {{"color", "#0b5572"}};
inline constexpr Attribute kItemBody[] = {{"start-indent", "body-start()"}};
inline constexpr Attribute kTerm[] = {
    {"font-family", CODICIL_SANS}, {"font-size", "9.25pt"}, {"font-weight", "bold"}, {"color", "#0b5572"}};
inline constexpr Attribute kTermAbove[] = {
    {"role", "Lbl"}, {"space-before", "7pt"}, {"keep-with-next.within-page", "always"}};
inline constexpr Attribute kDefinitionList[] = {{"role", "L"}};
inline constexpr Attribute kDefinition[] = {{"role", "LI"}};
inline constexpr Attribute kDefinitionBody[] = {{"role", "LBody"},
                                                {"start-indent", "inherited-property-value(start-indent) + 12pt"}};

// Tables

inline constexpr Attribute kCaption[] = {{"role", "P"},
                                         {"font-family", CODICIL_SANS},
                                         {"font-size", "8.75pt"},
                                         {"line-height", "13pt"},
                                         {"color", "#51606e"},
                                         {"space-before", "8pt"},
                                         {"space-after", "3pt"},
                                         {"space-after.precedence", "force"},
                                         {"keep-with-next.within-page", "always"}};
inline constexpr Attribute kTable[] = {{"table-layout", "fixed"},
                                       {"border-collapse", "separate"},
                                       {"width", "100%"},
                                       {"space-before", "8pt"},
                                       {"space-after", "9pt"},
                                       {"font-family", CODICIL_SANS},
                                       {"font-size", "8.75pt"},
                                       {"line-height", "13pt"},
                                       {"border-before-style", "solid"},
                                       {"border-before-width", "1.25pt"},
                                       {"border-before-color", "#0b5572"}};
inline constexpr Attribute kCell[] = {{"start-indent", "0pt"},          {"end-indent", "0pt"},
                                      {"padding", "4.5pt 6pt 5pt 6pt"}, {"border-after-style", "solid"},
                                      {"border-after-width", "0.5pt"},  {"border-after-color", "#b8c7d1"}};
inline constexpr Attribute kColumnName[] = {{"font-weight", "bold"}, {"color", "#0b5572"}};
inline constexpr Attribute kPanel[] = {{"background-color", "#eef4f7"}};

// Boxes, contents, breaks

inline constexpr Attribute kCallout[] = {{"role", "Div"},
                                         {"space-before", "8pt"},
                                         {"space-after", "9pt"},
                                         {"background-color", "#eef4f7"},
                                         {"border-start-style", "solid"},
                                         {"border-start-width", "3pt"},
                                         {"border-start-color", "#0b5572"},
                                         {"padding", "6pt 10pt 7pt 10pt"},
                                         {"start-indent", "inherited-property-value(start-indent) + 13pt"},
                                         {"end-indent", "inherited-property-value(end-indent) + 10pt"}};
inline constexpr Attribute kQuotation[] = {{"role", "BlockQuote"}, {"space-before", "6pt"}};
inline constexpr Attribute kContents[] = {{"role", "TOC"},         {"font-family", CODICIL_SANS},
                                          {"font-size", "9.25pt"}, {"line-height", "14.5pt"},
                                          {"word-spacing", "0pt"}, {"space-before", "4pt"}};
inline constexpr Attribute kEntry[] = {{"role", "TOCI"},
                                       {"text-align-last", "justify"},
                                       {"end-indent", "inherited-property-value(end-indent) + 24pt"},
                                       {"last-line-end-indent", "-24pt"}};
inline constexpr Attribute kReference[] = {{"role", "Reference"}};
inline constexpr Attribute kLeader[] = {{"leader-pattern", "rule"},  {"rule-style", "solid"},
                                        {"rule-thickness", "0.4pt"}, {"color", "#b8c7d1"},
                                        {"padding-start", "4pt"},    {"padding-end", "4pt"}};
inline constexpr Attribute kCitation[] = {{"role", "Span"}};
inline constexpr Attribute kSeparator[] = {{"space-before", "9pt"},
                                           {"space-after", "12pt"},
                                           {"border-after-style", "solid"},
                                           {"border-after-width", "0.5pt"},
                                           {"border-after-color", "#b8c7d1"}};

#undef CODICIL_SERIF
#undef CODICIL_SANS
#undef CODICIL_MONO

}  // namespace codicil::fo::look
