#pragma once
// Policy files named on the command line.

#include "console.hpp"
#include "options.hpp"
#include "output_file.hpp"

#include <codicil/read.hpp>

#include <optional>
#include <string>
#include <vector>

namespace codicil::cli {

/// One input.
struct Input {
  std::string name;  ///< as the user gave it; `-` is standard input
  codicil::Reading reading;
};

/// The operands, or the policy of this folder where there are none. Throws Failure where there is none here either, or
/// where `-` is there twice.
std::vector<std::string> input_names(const Arguments& arguments, const Console& console);

/// What standard input holds; one byte more than `options` allow is enough of it.
std::string read_standard_input(const Console& console, const ReadOptions& options);

/// Whether to note where each fact stands.
enum class Places { left, kept };

/// Reads one of them.
Reading read_input(const std::string& name, const Console& console, const ReadOptions& options = {},
                   Places places = Places::left);

/// Reads them all.
std::vector<Input> read_inputs(const std::vector<std::string>& names, const Console& console,
                               const ReadOptions& options = {});

/// The files among them.
std::vector<FileId> file_ids(const std::vector<Input>& inputs);

}  // namespace codicil::cli
