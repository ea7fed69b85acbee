export * from './intent-changes';
export * from './intent-lifecycle';
export * from './reminder';
export * from './reminder-plan';
export * from './reminder-type';
export * from './reminder-words';
export * from './reminders-api';
