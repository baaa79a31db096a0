// codicil_bench [Google Benchmark's options]   measures every step on policies of several sizes
// codicil_bench once STEP FILE                 runs one step once, for valgrind and for its peak memory
// codicil_bench make BYTES                     prints a policy of that size
// codicil_bench as-written|edited FILE         prints the policy in canonical form; the same with twenty texts reworded
// codicil_bench steps                          lists the steps
// codicil_bench text CASE before|after         prints a version of a text of a megabyte: few, some, shuffled, rewritten
// codicil_bench diff FILE FILE                 prints what changed between two texts, word by word

#include "policies.hpp"
#include "steps.hpp"
#include "versions.hpp"

#include "redline/word_diff.hpp"
#include "unicode/words.hpp"

#include <benchmark/benchmark.h>

#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace codicil::bench {
namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("can't read " + path);
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

// The policy that the goals for small ones are about, or one of the given size.
Sample& sample(std::size_t bytes) {
  static std::map<std::size_t, Sample> samples;
  if (const auto found = samples.find(bytes); found != samples.end()) return found->second;
  const auto text = bytes == 0 ? contents(SOURCE_DIR "/policies/iiif/2023-07-14.yaml") : policy_of(bytes);
  return samples.try_emplace(bytes, text).first->second;
}

void measure(benchmark::State& state, const Step& step) {
  Sample& given = sample(static_cast<std::size_t>(state.range(0)));
  std::size_t bytes = step.run(given);
  for (auto _ : state) benchmark::DoNotOptimize(bytes = step.run(given));
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
  state.counters["ns_per_input_byte"] =
      benchmark::Counter(static_cast<double>(given.yaml.size()) * 1e-9,
                         benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

std::string word_diff_of(const std::string& before, const std::string& after) {
  std::string printed;
  for (const redlining::Edit& edit : redlining::word_diff(before, after)) {
    const bool is_gone = edit.mark == document::Mark::deleted, is_new = edit.mark == document::Mark::inserted;
    printed.append(is_gone ? "[-" : is_new ? "{+" : "").append(edit.text).append(is_gone ? "-]" : is_new ? "+}" : "");
  }
  return printed;
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count) text.remove_prefix(unicode::first_piece(text).length);
  return count;
}

// Of both versions together; spaces and signs are words too.
void measure_diff(benchmark::State& state, const Case& given) {
  const Versions texts = given.make();
  for (auto _ : state) benchmark::DoNotOptimize(redlining::word_diff(texts.before, texts.after));
  const std::size_t words = count_words(texts.before) + count_words(texts.after);
  state.counters["ns_per_word"] = benchmark::Counter(
      static_cast<double>(words) * 1e-9, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void register_all() {
  for (const auto cases : {usual_cases(), hostile_cases()})
    for (const Case& each : cases)
      benchmark::RegisterBenchmark(("word-diff/" + std::string(each.name)).c_str(),
                                   [&each](benchmark::State& state) { measure_diff(state, each); });
  for (const Step& step : steps())
    for (const std::int64_t bytes : {0, 100'000, 1'000'000, 10'000'000})
      benchmark::RegisterBenchmark(step.name, [&step](benchmark::State& state) { measure(state, step); })->Arg(bytes);
}

int run_once(std::string_view name, const std::string& path) {
  Sample given(contents(path));
  for (const Step& step : steps())
    if (step.name == name) return step.run(given), 0;
  throw std::runtime_error("no step " + std::string(name));
}

int print_text(std::string_view name, std::string_view version) {
  for (const Case& each : usual_cases())
    if (each.name == name) return std::cout << (version == "before" ? each.make().before : each.make().after), 0;
  throw std::runtime_error("no text " + std::string(name));
}

int run(int argc, char** argv) {
  const std::string_view command = argc > 1 ? argv[1] : "";
  if (command == "once" && argc == 4) return run_once(argv[2], argv[3]);
  if (command == "make" && argc == 3) return std::cout << policy_of(std::stoul(argv[2])), 0;
  if (command == "edited" && argc == 3) return std::cout << write(Sample(contents(argv[2])).edited()), 0;
  if (command == "as-written" && argc == 3) return std::cout << write(Sample(contents(argv[2])).policy()), 0;
  if (command == "text" && argc == 4) return print_text(argv[2], argv[3]);
  if (command == "diff" && argc == 4) return std::cout << word_diff_of(contents(argv[2]), contents(argv[3])), 0;
  if (command == "steps")
    for (const Step& step : steps()) std::cout << step.name << '\n';
  if (command == "steps") return 0;
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  register_all();
  return static_cast<int>(benchmark::RunSpecifiedBenchmarks() == 0);
}

}  // namespace
}  // namespace codicil::bench

int main(int argc, char** argv) try { return codicil::bench::run(argc, argv); } catch (const std::exception& error) {
  std::cerr << "codicil_bench: " << error.what() << '\n';
  return 1;
}
