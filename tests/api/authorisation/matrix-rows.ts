import { successStatus, type EndpointDefinition } from '@waymark/foundation/kernel';
import { actors, type Actor, type Matrix, type Row } from './actors';

/** The route of an endpoint as the matrix names it: "GET /teams/:teamId". */
export function routeOf({ method, path }: EndpointDefinition): string {
  return `${method} ${path}`;
}

/** The rows that are missing, as lines to put into a file of ./matrix: a guess from what each endpoint requires. */
export function missingRows(definitions: EndpointDefinition[], matrix: Matrix): string[] {
  return definitions
    .filter((definition) => !(routeOf(definition) in matrix))
    .map((definition) => `'${routeOf(definition)}': [${guessedRow(definition).join(', ')}],`);
}

/** The rows whose route nothing answers any more. */
export function staleRows(definitions: EndpointDefinition[], matrix: Matrix): string[] {
  const routes = new Set(definitions.map(routeOf));
  return Object.keys(matrix).filter((route) => !routes.has(route));
}

/** What each actor got that the row does not say, in words. */
export function differences(route: string, row: Row, got: ReadonlyMap<Actor, number>): string[] {
  return actors.flatMap((actor, column) =>
    got.get(actor) === row[column] ? [] : [`${route} answers ${actor} with ${got.get(actor) ?? 'nothing'}, and the matrix says ${row[column] ?? 'nothing'}`],
  );
}

/** What an endpoint's requirement alone lets expect; fine decisions, about whose it is, are for a person to fill in. */
function guessedRow(definition: EndpointDefinition): number[] {
  const { requires } = definition;
  const success = successStatus(definition);
  return actors.map((actor) => {
    if (requires.kind === 'public') return success;
    if (['anonymous', 'expiredSession', 'revokedToken', 'suspendedMember'].includes(actor)) return 401;
    if (actor === 'tokenWithoutScope' || (actor === 'tokenWithScope' && requires.kind === 'session')) return 403;
    if (actor === 'otherOrganisationAdmin' && definition.path.includes('/:')) return 404;
    const holdsRole = ['admin', 'tokenWithScope', 'otherOrganisationAdmin'].includes(actor);
    return requires.kind === 'member' && requires.role !== undefined && !holdsRole ? 403 : success;
  });
}
