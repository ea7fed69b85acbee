export { MentoringHomePanels } from './mentoring-home-panels';
