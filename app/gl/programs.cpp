// SPDX-License-Identifier: Apache-2.0
// Which shaders make which program.
#include "gl/programs.h"

namespace gl {

geo::Result<Programs> Programs::create()
{
    Programs made;
    struct Wanted {
        Program* program;
        const char *vertex, *fragment;
    };
    for (const Wanted& wanted :
         {Wanted{&made.fill, "fill.vert", "fill.frag"}, Wanted{&made.shadedFill, "fill.vert", "shaded_fill.frag"},
          Wanted{&made.hatch, "fill.vert", "hatch.frag"}, Wanted{&made.stroke, "stroke.vert", "stroke.frag"},
          Wanted{&made.shape, "shape.vert", "shape.frag"}, Wanted{&made.box, "shape.vert", "box.frag"},
          Wanted{&made.text, "text.vert", "text.frag"}}) {
        auto program = Program::create(wanted.vertex, wanted.fragment);
        if (!program) return tl::unexpected(program.error());
        *wanted.program = std::move(*program);
    }
    for (const auto& [program, texels] : {std::pair{&made.stroke, "points"},
                                          {&made.shape, "records"},
                                          {&made.box, "records"},
                                          {&made.text, "records"}}) {
        program->use();
        program->set(texels, kTexelUnit);
    }
    return made;
}

}  // namespace gl
