// In this order: Google's tags are told of a choice before they are released.
import './consent-mode';
import './head';
