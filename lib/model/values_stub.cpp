#include <codicil/model/values.hpp>
namespace codicil { std::optional<Url> Url::parse(std::string_view t){ if(t.starts_with("http")||t.starts_with("mailto:")) return Url{std::string(t)}; return {}; } }
