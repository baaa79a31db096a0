#pragma once
/// \file
/// What the pages look like: the one place for sizes, colours and keeps. Measures are for both papers.

#include "fo/tree.hpp"

namespace codicil::fo::look {

// Ink #1c2430, accent #0b5572, panel #eef4f7, muted #51606e, hairline #b8c7d1: each text colour has a contrast of at
// least 4.5:1 on white and on the panel.

// Elements without a look of their own

inline constexpr Look kBlock{"fo:block"};
inline constexpr Look kInline{"fo:inline"};
inline constexpr Look kMarker{"fo:marker", {{"marker-class-name", "section"}}};
inline constexpr Look kTableRow{"fo:table-row"};
inline constexpr Look kTableColumn{"fo:table-column"};
inline constexpr Look kEntryLink{"fo:basic-link"};
inline constexpr Look kBookmarks{"fo:bookmark-tree"};
inline constexpr Look kBookmark{"fo:bookmark"};
inline constexpr Look kBookmarkTitle{"fo:bookmark-title"};
inline constexpr Look kArtifact{"fo:wrapper", {{"role", "artifact"}}};

inline constexpr Look kRoot{"fo:root",
                            &Fonts::serif,
                            {{"xmlns:fo", "http://www.w3.org/1999/XSL/Format"},
                             {"xmlns:fox", "http://xmlgraphics.apache.org/fop/extensions"},
                             {"font-size", "10.25pt"},
                             {"line-height", "15pt"},
                             {"color", "#1c2430"},
                             {"text-align", "start"},
                             {"hyphenate", "false"},
                             {"orphans", "2"},
                             {"widows", "2"}}};

// Pages

inline constexpr Look kFirstBody{"fo:region-body", {{"margin-top", "6mm"}, {"margin-bottom", "15mm"}}};
inline constexpr Look kLaterBody{"fo:region-body", {{"margin-top", "14mm"}, {"margin-bottom", "15mm"}}};
inline constexpr Look kHeaderRegion{"fo:region-before", {{"region-name", "header"}, {"extent", "7mm"}}};
inline constexpr Look kNoHeaderRegion{"fo:region-before", {{"region-name", "no-header"}, {"extent", "0mm"}}};
inline constexpr Look kFooterRegion{"fo:region-after", {{"region-name", "footer"}, {"extent", "7mm"}}};

inline constexpr Look kRunningLine{"fo:static-content", {{"role", "artifact"}}};
inline constexpr Look kRunning{"fo:table",
                               &Fonts::sans,
                               {{"font-size", "8pt"},
                                {"line-height", "11pt"},
                                {"color", "#51606e"},
                                {"table-layout", "fixed"},
                                {"width", "100%"}}};
inline constexpr Look kHeaderRule{"fo:table-cell",
                                  {{"border-bottom", "0.5pt solid #b8c7d1"}, {"padding-after", "4pt"}}};
inline constexpr Look kFooterRule{"fo:table-cell", {{"border-top", "0.5pt solid #b8c7d1"}, {"padding-before", "4pt"}}};
inline constexpr Look kEnd{"fo:block", {{"text-align", "end"}}};

// Title block

inline constexpr Look kTitleRule{
    "fo:block", {{"border-top", "4pt solid #0b5572"}, {"padding-before", "8pt"}, {"space-after", "14pt"}}};
inline constexpr Look kOrganisation{
    "fo:block",
    &Fonts::sans,
    {{"role", "P"}, {"font-size", "8.75pt"}, {"line-height", "12pt"}, {"font-weight", "bold"}, {"color", "#0b5572"}}};
inline constexpr Look kSpaced{"", {{"letter-spacing", "0.6pt"}}};  // from left to right: others would stick out
inline constexpr Look kTitle{"fo:block",
                             &Fonts::sans,
                             {{"role", "H1"}, {"font-size", "26pt"}, {"line-height", "33pt"}, {"font-weight", "bold"}}};
inline constexpr Look kLongTitle{
    "fo:block",
    &Fonts::sans,
    {{"role", "H1"}, {"font-size", "20pt"}, {"line-height", "26pt"}, {"font-weight", "bold"}}};
inline constexpr Look kMeta{
    "fo:block",
    &Fonts::sans,
    {{"role", "P"}, {"font-size", "8.75pt"}, {"line-height", "13pt"}, {"color", "#51606e"}, {"space-before", "4pt"}}};
inline constexpr Look kMetaGap{"", {{"padding-end", "9pt"}}};  // from left to right: FOP puts it on the wrong side
inline constexpr Look kMetaValue{"fo:inline", {{"font-weight", "bold"}, {"color", "#1c2430"}}};

// Headings: H2, H3 and all below

inline constexpr Look kSection{"fo:block", {{"role", "Sect"}}};
constexpr Look heading(const char* role, const char* size, const char* line_height, const char* space_before,
                       const char* color) {
  return {"fo:block",
          &Fonts::sans,
          {{"role", role},
           {"font-weight", "bold"},
           {"font-size", size},
           {"line-height", line_height},
           {"space-before", space_before},
           {"space-after", "3pt"},
           {"space-after.precedence", "force"},
           {"keep-with-next.within-page", "always"},
           {"color", color}}};
}
inline constexpr Look kHeading2 = heading("H2", "13.5pt", "18pt", "16pt", "#0b5572");
inline constexpr Look kHeading3 = heading("H3", "11pt", "15pt", "12pt", "#1c2430");
inline constexpr Look kHeading4 = heading("H4", "9.75pt", "14pt", "10pt", "#51606e");
inline constexpr Look kHeading5 = heading("H5", "9.75pt", "14pt", "10pt", "#51606e");
inline constexpr Look kHeading6 = heading("H6", "9.75pt", "14pt", "10pt", "#51606e");
inline constexpr Look kNumber{"fo:inline", {{"padding-end", "3pt"}}};

// Text

inline constexpr Look kParagraph{"fo:block", {{"role", "P"}, {"space-before", "6pt"}}};
inline constexpr Look kNote{"", {{"font-size", "9.25pt"}, {"line-height", "13.5pt"}, {"color", "#51606e"}}};
inline constexpr Look kQuote{"",
                             {{"border-start-style", "solid"},
                              {"border-start-width", "2pt"},
                              {"border-start-color", "#b8c7d1"},
                              {"padding-start", "11pt"},
                              {"start-indent", "inherited-property-value(start-indent) + 13pt"}}};
inline constexpr Look kCode{"",
                            &Fonts::mono,
                            {{"font-size", "8.25pt"},
                             {"line-height", "12pt"},
                             {"background-color", "#eef4f7"},
                             {"padding", "5pt"},
                             {"start-indent", "inherited-property-value(start-indent) + 5pt"},
                             {"end-indent", "inherited-property-value(end-indent) + 5pt"},
                             {"white-space-collapse", "false"},
                             {"white-space-treatment", "preserve"}}};
inline constexpr Look kLineBreaks{"", {{"linefeed-treatment", "preserve"}}};
inline constexpr Look kKeepWithNext{"", {{"keep-with-next.within-page", "always"}}};
inline constexpr Look kKeepTogether{"", {{"keep-together.within-page", "always"}}};
inline constexpr Look kInsertedSign{"fo:inline", {{"color", "#14602f"}}};
inline constexpr Look kInserted{"fo:inline", {{"color", "#14602f"}, {"text-decoration", "underline"}}};
inline constexpr Look kDeletedSign{"fo:inline", {{"color", "#a01f2b"}}};
inline constexpr Look kDeleted{"fo:inline", {{"color", "#a01f2b"}, {"text-decoration", "line-through"}}};
inline constexpr Look kInlineCode{"", &Fonts::mono, {{"role", "Code"}, {"font-size", "88%"}}};
inline constexpr Look kStrong{"", {{"font-weight", "bold"}}};
inline constexpr Look kEmphasis{"", {{"font-style", "italic"}}};
inline constexpr Look kLink{"fo:basic-link", {{"color", "#0b5572"}, {"border-bottom", "0.6pt solid #0b5572"}}};
inline constexpr Look kWholeLine{"", {{"keep-together.within-line", "always"}}};

// Lists and definitions

inline constexpr Look kList{"fo:list-block", {{"space-before", "5pt"}, {"provisional-label-separation", "4pt"}}};
inline constexpr Look kItem{"fo:list-item", {{"space-before", "3pt"}}};
inline constexpr Look kLabel{"fo:list-item-label", {{"end-indent", "label-end()"}}};
inline constexpr Look kLabelText{"fo:block", {{"color", "#0b5572"}}};
inline constexpr Look kItemBody{"fo:list-item-body", {{"start-indent", "body-start()"}}};
inline constexpr Look kTerm{
    "fo:block", &Fonts::sans, {{"font-size", "9.25pt"}, {"font-weight", "bold"}, {"color", "#0b5572"}}};
inline constexpr Look kTermAbove{"fo:block",
                                 {{"role", "Lbl"}, {"space-before", "7pt"}, {"keep-with-next.within-page", "always"}}};
inline constexpr Look kDefinitionList{"fo:block", {{"role", "L"}}};
inline constexpr Look kDefinition{"fo:block", {{"role", "LI"}}};
inline constexpr Look kDefinitionBody{
    "fo:block", {{"role", "LBody"}, {"start-indent", "inherited-property-value(start-indent) + 12pt"}}};

// Tables

inline constexpr Look kCaption{"fo:block",
                               &Fonts::sans,
                               {{"role", "P"},
                                {"font-size", "8.75pt"},
                                {"line-height", "13pt"},
                                {"color", "#51606e"},
                                {"space-before", "8pt"},
                                {"space-after", "3pt"},
                                {"space-after.precedence", "force"},
                                {"keep-with-next.within-page", "always"}}};
inline constexpr Look kTable{"fo:table",
                             &Fonts::sans,
                             {{"table-layout", "fixed"},
                              {"border-collapse", "separate"},
                              {"width", "100%"},
                              {"space-before", "8pt"},
                              {"space-after", "9pt"},
                              {"font-size", "8.75pt"},
                              {"line-height", "13pt"},
                              {"border-top", "1.25pt solid #0b5572"}}};
// What cells inherit: the indents of a table's place are its own.
inline constexpr Look kTableHeader{"fo:table-header", {{"start-indent", "0pt"}, {"end-indent", "0pt"}}};
inline constexpr Look kTableBody{"fo:table-body", {{"start-indent", "0pt"}, {"end-indent", "0pt"}}};
inline constexpr Look kCell{"fo:table-cell",
                            {{"padding", "4.5pt 6pt 5pt 6pt"}, {"border-bottom", "0.5pt solid #b8c7d1"}}};
inline constexpr Look kColumnName{"", {{"font-weight", "bold"}, {"color", "#0b5572"}}};
inline constexpr Look kPanel{"", {{"background-color", "#eef4f7"}}};

// Boxes, contents, breaks

inline constexpr Look kCallout{"fo:block",
                               {{"role", "Div"},
                                {"space-before", "8pt"},
                                {"space-after", "9pt"},
                                {"background-color", "#eef4f7"},
                                {"border-start-style", "solid"},
                                {"border-start-width", "3pt"},
                                {"border-start-color", "#0b5572"},
                                {"padding", "6pt 10pt 7pt 10pt"},
                                {"start-indent", "inherited-property-value(start-indent) + 13pt"},
                                {"end-indent", "inherited-property-value(end-indent) + 10pt"}}};
inline constexpr Look kQuotation{"fo:block", {{"role", "BlockQuote"}, {"space-before", "6pt"}}};
inline constexpr Look kContents{"fo:block",
                                &Fonts::sans,
                                {{"role", "TOC"},
                                 {"font-size", "9.25pt"},
                                 {"line-height", "14.5pt"},
                                 {"word-spacing", "0pt"},
                                 {"text-align-last", "justify"},
                                 {"leader-pattern", "rule"},
                                 {"rule-thickness", "0.4pt"},
                                 {"space-before", "4pt"}}};
// Long titles leave room for the page number; from left to right, for FOP moves the whole line otherwise.
inline constexpr Look kEntryMargin{
    "", {{"end-indent", "inherited-property-value(end-indent) + 24pt"}, {"last-line-end-indent", "-24pt"}}};
inline constexpr Look kEntry{"fo:block", {{"role", "TOCI"}}};
inline constexpr Look kReference{"fo:inline", {{"role", "Reference"}}};
inline constexpr Look kLeader{"fo:leader", {{"color", "#b8c7d1"}, {"padding-start", "4pt"}, {"padding-end", "4pt"}}};
inline constexpr Look kCitation{"fo:page-number-citation", {{"role", "Span"}}};
inline constexpr Look kSeparator{
    "fo:block", {{"space-before", "9pt"}, {"space-after", "12pt"}, {"border-bottom", "0.5pt solid #b8c7d1"}}};

}  // namespace codicil::fo::look
