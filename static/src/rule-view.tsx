import { mount } from './app/mount';
import { RuleViewApp } from './app/rule-view-app';

void mount(<RuleViewApp />);
