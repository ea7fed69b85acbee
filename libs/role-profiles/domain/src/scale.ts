import { comparable, line, text } from '@waymark/foundation/kernel';
import * as z from 'zod';

/** A step of a scale. Ordinals count from 1, the lowest; 0 is "not assessed" and no step. */
export const scaleLevel = z.object({ ordinal: z.int().min(1).max(20), name: z.string() });
export type ScaleLevel = z.infer<typeof scaleLevel>;

/** An ordered scale as somebody defines it: at least one step, ordinals from 1 without a gap, no name twice. */
export const newScale = z
  .strictObject({
    name: line({ min: 1, max: 120 }),
    levels: z
      .array(z.strictObject({ ordinal: z.int().min(1).max(20), name: line({ min: 1, max: 120 }), description: text({ max: 4000 }).optional() }))
      .min(1)
      .max(20),
  })
  .refine(({ levels }) => levels.every(({ ordinal }, index) => ordinal === index + 1), 'Number the steps from 1, without a gap')
  .refine(({ levels }) => new Set(levels.map(({ name }) => comparable(name))).size === levels.length, 'Give every step a name of its own');

interface NamedScale {
  readonly name: string;
  readonly levels: readonly ScaleLevel[];
}

/** The levels of skills in the UK Government Digital and Data Profession Capability Framework. */
export const ddatScale: NamedScale = scaleOf('DDaT', ['Awareness', 'Working', 'Practitioner', 'Expert']);

/** The depths of knowledge in BCS RoleModelplus. It is an axis of its own: never averaged with another scale. */
export const bcsDepthScale: NamedScale = scaleOf('BCS depth', ['Aware of', 'Familiar with', 'Proficient in']);

/** The step of a scale with this name, however it is spaced and cased; undefined where the scale has none. */
export function levelNamed(scale: NamedScale, name: string): ScaleLevel | undefined {
  const wanted = comparable(name);
  return scale.levels.find((level) => comparable(level.name) === wanted);
}

function scaleOf(name: string, names: readonly string[]): NamedScale {
  return { name, levels: names.map((level, index) => ({ ordinal: index + 1, name: level })) };
}
