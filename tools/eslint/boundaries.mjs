import { contextMap } from './context-map.mjs';

/**
 * The walls between projects: what a project with `sourceTag` may depend on, and where the code belongs instead.
 * A dependency has to satisfy every wall of its source's three tags.
 */
export const boundaries = [
  wall('scope:shared', ['scope:shared'], 'Shared code runs in the server and in the browser, so it knows neither. Move this to the api or the web library of the domain, or make what you need shared.'),
  wall('scope:api', ['scope:api', 'scope:shared'], 'The server does not know the browser. What both need belongs in the domain library.'),
  wall('scope:web', ['scope:web', 'scope:shared'], 'The browser does not know the server. Types and rules that both need belong in the domain library; data comes through a *-client.ts.'),
  wall('scope:test', ['*'], ''),

  wall('type:domain', ['type:domain', 'type:util'], 'A domain library is rules and contracts without I/O. Loading, saving and showing belong in the api or the web library of the domain; hand the rule what it needs as an argument.'),
  wall('type:util', ['type:util'], 'Foundation is below every domain and knows none. What speaks of a domain belongs in that domain.'),
  wall('type:ui', ['type:ui', 'type:util'], 'A presentational component takes plain inputs. What knows a domain belongs in the web library of that domain.'),
  wall('type:ui', ['type:ui', 'scope:shared'], 'A presentational component knows no session and no HTTP. The page that uses it asks its *-client.ts and passes plain inputs.'),
  wall('type:data-access', ['type:domain', 'type:data-access', 'type:util'], 'Data access does not know who asks. Decisions and screens belong in a feature library.'),
  wall('type:feature', ['type:domain', 'type:feature', 'type:data-access', 'type:ui', 'type:util'], 'A feature does not know the process it runs in. Composition belongs in apps/.'),
  wall('type:app', ['type:domain', 'type:feature', 'type:data-access', 'type:ui', 'type:util'], 'An app composes libraries and nothing else. What two apps need belongs in a library.'),
  wall('type:test', ['*'], ''),

  wall('domain:foundation', ['domain:foundation'], 'Foundation is below every domain and knows none. What speaks of a domain belongs in that domain.'),
  wall('domain:all', ['*'], ''),
  ...Object.entries(contextMap).map(([domain, mayUse]) =>
    wall(
      `domain:${domain}`,
      ['foundation', domain, ...mayUse].map((name) => `domain:${name}`),
      mayUse.length === 0
        ? `In the context map ${domain} uses no other domain. The domain that knows both belongs above: put this there, or let the app hand it in through a small port.`
        : `In the context map ${domain} uses only ${mayUse.join(', ')}. Put this into a domain that may know both, or let the app hand it in through a small port.`,
    ),
  ),
];

function wall(sourceTag, onlyDependOnLibsWithTags, lesson) {
  return { sourceTag, onlyDependOnLibsWithTags, lesson };
}
