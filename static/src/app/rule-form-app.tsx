import { GateRuleForm } from '../features/gate-rule/gate-rule-form';
import { savedRule } from '../features/gate-rule/saved-rule';
import { useForge } from '../shared/forge-context';

/** What Jira's workflow editor shows while a rule of the app is added or edited. */
export function RuleFormApp() {
  const { moduleKey, extension } = useForge();
  return <GateRuleForm module={moduleKey} saved={savedRule(extension)} />;
}
