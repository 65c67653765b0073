// SPDX-License-Identifier: Apache-2.0
// What a function returns when a file, a driver, a datum or a user can be at fault.
// A broken promise inside the program is an assert, never an Error.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace geo {

enum class ErrorCode { NotFound, Unreadable, Unsupported, Invalid, NotWritable, Unavailable };

// One failure as one sentence for the user: "message (where)".
struct Error {
    ErrorCode code;
    std::string message;  // what failed, why, and what to do about it; no trailing full stop
    std::string where;    // the file, layer, row, field or argument concerned; may be empty

    [[nodiscard]] std::string text() const { return where.empty() ? message : where + ": " + message; }
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::string where = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(where)});
}

}  // namespace geo
