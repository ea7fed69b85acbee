import { plainNames } from './plain-names.mjs';
import { ruleTester } from './rule-tester.mjs';

const named = (filename, code = '') => ({ filename, code });

ruleTester.run('plain-names', plainNames, {
  valid: [
    named('libs/organisations/api/src/assign-manager.ts', 'function assignManager(managerId) { return managerId }'),
    named('libs/organisations/web/src/managers-page.ts', 'class ManagersPage {}'),
    named('libs/organisations/domain/src/reporting-line.ts', 'interface Manager { id: string }'),
    named('claim-review.ts', 'class ClaimReview {} class Baseline {}'),
    named('ids.ts', 'interface Identified { id: string } interface IPv4 {} interface Issue {}'),
  ],
  invalid: [
    ...['ClaimManager', 'DateHelper', 'StringUtils', 'ClaimDto', 'BaseCrudService', 'BaseEntityController'].map((name) => ({
      ...named('claim.ts', `class ${name} {}`),
      errors: [{ messageId: 'emptyClass', data: { name } }],
    })),
    { ...named('claim.ts', 'export default class ClaimManager {}'), errors: [{ messageId: 'emptyClass' }] },
    ...['claim.dto.ts', 'claim-helper.ts', 'utils.ts', 'date.utils.ts', 'utils.spec.ts', 'base-crud.service.ts', 'claim.interface.ts'].map(
      (name) => ({ ...named(`libs/evidence/api/src/${name}`), errors: [{ messageId: 'emptyFile', data: { name } }] }),
    ),
    { ...named('claim.ts', 'interface IClaim { id: string }'), errors: [{ messageId: 'prefixed', data: { name: 'IClaim' } }] },
  ],
});
