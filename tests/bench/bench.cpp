// codicil_bench [Google Benchmark's options]   measures every step on policies of several sizes
// codicil_bench once STEP FILE                 runs one step once, for valgrind and for its peak memory
// codicil_bench make BYTES                     prints a policy of that size
// codicil_bench steps                          lists the steps

#include "policies.hpp"
#include "steps.hpp"

#include <benchmark/benchmark.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

namespace codicil::bench {
namespace {

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("can't read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
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

void register_all() {
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

int run(int argc, char** argv) {
  const std::string_view command = argc > 1 ? argv[1] : "";
  if (command == "once" && argc == 4) return run_once(argv[2], argv[3]);
  if (command == "make" && argc == 3) return std::cout << policy_of(std::stoul(argv[2])), 0;
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
