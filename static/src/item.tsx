import { mount } from './app/mount';
import { ItemApp } from './app/item-app';

void mount(<ItemApp />);
