#pragma once
/// \file
/// Where the fields of each struct go, by the same subjects as the model.

#include "jsonld/mapping/care.hpp"
#include "jsonld/mapping/overview.hpp"
#include "jsonld/mapping/processing.hpp"
#include "jsonld/mapping/recipients.hpp"
#include "jsonld/mapping/registries.hpp"
#include "jsonld/mapping/rights.hpp"
#include "jsonld/mapping/technology.hpp"
