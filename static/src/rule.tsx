import { RuleFormApp } from './app/rule-form-app';
import { mount } from './app/mount';

void mount(<RuleFormApp />);
