import type { Lifecycle } from '@waymark/foundation/kernel';
import type { VersionStatus } from './role-profile';

export type VersionAction = 'publish' | 'retire';

/**
 * The life of one edition of a role profile (DESIGN.md section 4). Only a draft is worked on; what is published never
 * changes, and a retired edition stays what people were measured against.
 */
export const versionLifecycle: Lifecycle<VersionStatus, VersionAction> = {
  thing: 'version of the role profile',
  transitions: {
    DRAFT: { publish: 'PUBLISHED' },
    PUBLISHED: { retire: 'RETIRED' },
    RETIRED: {},
  },
};
