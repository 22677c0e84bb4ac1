import { mount } from './app/mount';
import { PortfolioApp } from './app/portfolio-app';

void mount(<PortfolioApp />);
