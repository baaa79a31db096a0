#pragma once
#include <codicil/document/document.hpp>

/// A document with every kind of block, in the shape of a real policy.
codicil::Document sample_policy();
