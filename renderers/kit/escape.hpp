#pragma once
/// \file
/// What the writers share about characters: each context of an output format is a table that says how every
/// character is written there. Whatever the context, ill-formed UTF-8, control characters other than tab and line
/// feed, and noncharacters become U+FFFD: no HTML or XML can hold them.

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace codicil::kit {

/// How one character is written.
struct Replacement {
  char character;            ///< an ASCII character
  std::string_view written;  ///< lives as long as the table
};

/// One context: its characters are copied unless a replacement says otherwise.
class Escape {
public:
  /// A context with these replacements, 13 at most.
  constexpr Escape(std::initializer_list<Replacement> replacements) {
    for (std::size_t c = 0; c < class_.size(); ++c)
      class_[c] = c >= 0x80 ? kMultibyte : is_control(c) ? kUnfit : kCopied;
    for (const Replacement& replacement : replacements) add(replacement);
  }

  /// This context with one replacement more.
  constexpr Escape with(Replacement replacement) const {
    Escape wider = *this;
    wider.add(replacement);
    return wider;
  }

  /// This context with U+2028 and U+2029 written `\u2028` and `\u2029`: JavaScript before 2019 ended a line there.
  constexpr Escape with_line_separators_escaped() const {
    Escape wider = *this;
    wider.line_separators_ = true;
    return wider;
  }

  /// This context with U+FFFD for what changes the direction of the text after it: embeddings, overrides and isolates.
  constexpr Escape with_direction_controls_replaced() const {
    Escape wider = *this;
    wider.direction_controls_ = false;
    return wider;
  }

  /// Appends `text`, any bytes, to `out` as this context writes it. One pass; runs of bytes are copied whole.
  /// \param out  a std::string, a Buffer, or whatever else has `append(std::string_view)`
  /// \return     whether there are characters of scripts that run from right to left
  template <class Out>
  bool append(Out& out, std::string_view text) const {
    bool right_to_left = false;
    std::size_t run = 0, at = 0;  // text before `run` is written, text before `at` is looked at
    while (true) {
      while (at + 8 <= text.size() && are_copied(text.data() + at)) at += 8;
      while (at < text.size() && kind(text[at]) == kCopied) ++at;
      if (at == text.size()) break;
      const Special special = look(text.substr(at));
      right_to_left |= special.right_to_left;
      if (!special.is_copied) {
        out.append(text.substr(run, at - run));
        out.append(special.written);
        run = at + special.length;
      }
      at += special.length;
    }
    out.append(text.substr(run));
    return right_to_left;
  }

  /// `text` as this context writes it.
  std::string operator()(std::string_view text) const;

private:
  enum : std::uint8_t { kCopied, kMultibyte, kUnfit, kFirstReplacement };

  /// What to do about the character at the start of a text.
  struct Special {
    std::size_t length;
    bool is_copied;
    std::string_view written{};
    bool right_to_left = false;
  };

  Special look(std::string_view text) const;

  std::uint8_t kind(char c) const { return class_[static_cast<unsigned char>(c)]; }

  /// Whether eight characters are copied: one branch for the eight of them.
  bool are_copied(const char* at) const {
    static_assert(kCopied == 0);
    return (kind(at[0]) | kind(at[1]) | kind(at[2]) | kind(at[3]) | kind(at[4]) | kind(at[5]) | kind(at[6]) |
            kind(at[7])) == 0;
  }

  static constexpr bool is_control(std::size_t c) { return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F; }

  constexpr void add(Replacement replacement) {
    class_[static_cast<unsigned char>(replacement.character)] = used_;
    written_.at(used_++) = replacement.written;
  }

  std::array<std::uint8_t, 256> class_{};  ///< what to do at a byte: one of the enum, or where in `written_` to look
  std::array<std::string_view, 16> written_{};
  std::uint8_t used_ = kFirstReplacement;
  bool line_separators_ = false;
  bool direction_controls_ = true;
};

/// Text as it is, made fit for any output.
inline constexpr Escape kClean{};

/// Element content of HTML and XML. Quotes mean nothing there; `>` is written as a reference because of `]]>`.
inline constexpr Escape kText{{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}};

/// An attribute value of HTML or XML, of either kind of quote. XML would turn line ends and tabs into spaces.
inline constexpr Escape kAttribute{{'&', "&amp;"},  {'<', "&lt;"},  {'>', "&gt;"},   {'"', "&quot;"},
                                   {'\'', "&#39;"}, {'`', "&#96;"}, {'\n', "&#10;"}, {'\t', "&#9;"}};

/// The inside of a JSON string, safe in an HTML `<script>`: the element's text must not hold `<!--` or `</script`, and
/// character references would stay in the data (JSON-LD 1.1, section 7).
inline constexpr Escape kJson = Escape{{'"', "\\\""},    {'\\', "\\\\"},   {'\n', "\\n"},   {'\t', "\\t"},
                                       {'<', "\\u003c"}, {'>', "\\u003e"}, {'&', "\\u0026"}}
                                    .with_line_separators_escaped();

/// `text` with whatever no output can hold replaced by U+FFFD.
inline std::string clean(std::string_view text) { return kClean(text); }

}  // namespace codicil::kit
