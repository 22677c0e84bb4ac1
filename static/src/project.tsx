import { mount } from './app/mount';
import { ProjectApp } from './app/project-app';

void mount(<ProjectApp />);
