import { Administration } from './app/administration';
import { mount } from './app/mount';

void mount(<Administration />);
