#pragma once
/// \file
/// The kinds of sections. Fields that every section has stand in Section (policy.hpp); here is what each kind adds.

#include <codicil/model/sections/care.hpp>
#include <codicil/model/sections/overview.hpp>
#include <codicil/model/sections/processing.hpp>
#include <codicil/model/sections/recipients.hpp>
#include <codicil/model/sections/rights.hpp>
#include <codicil/model/sections/technology.hpp>
