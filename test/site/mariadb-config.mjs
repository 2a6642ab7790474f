import { join } from 'node:path';

/**
 * @param {{sockets: string, serverLog: string, isRoot: boolean}} of Where its socket and its log go
 * @return {string} Configuration of a PHP-FPM with four workers
 */
export function phpFpmConfig( { sockets, serverLog, isRoot } ) {
	return `[global]
pid = ${ join( sockets, 'php-fpm.pid' ) }
error_log = ${ serverLog }
[www]
${ isRoot ? 'user = root\ngroup = root' : '' }
listen = ${ join( sockets, 'php-fpm' ) }
pm = static
pm.max_children = 4
clear_env = no
catch_workers_output = yes
php_admin_value[memory_limit] = 256M
php_admin_value[opcache.enable] = 1
`;
}

/**
 * @see https://developer.wordpress.org/advanced-administration/server/web-server/nginx/
 *
 * @param {{sockets: string, serverLog: string, docroot: string, port: number, isRoot: boolean}} of What it serves, and where
 * @return {string} Configuration of an nginx that serves one WordPress
 */
export function nginxConfig( { sockets, serverLog, docroot, port, isRoot } ) {
	const temporary = [
		'client_body',
		'proxy',
		'fastcgi',
		'uwsgi',
		'scgi',
	].map( ( name ) => `${ name }_temp_path ${ join( sockets, name ) };` );
	const parameters = Object.entries( {
		SCRIPT_FILENAME: '$document_root$fastcgi_script_name',
		SCRIPT_NAME: '$fastcgi_script_name',
		DOCUMENT_ROOT: '$document_root',
		DOCUMENT_URI: '$document_uri',
		REQUEST_URI: '$request_uri',
		REQUEST_METHOD: '$request_method',
		QUERY_STRING: '$query_string',
		CONTENT_TYPE: '$content_type',
		CONTENT_LENGTH: '$content_length',
		GATEWAY_INTERFACE: 'CGI/1.1',
		SERVER_PROTOCOL: '$server_protocol',
		SERVER_SOFTWARE: 'nginx',
		SERVER_NAME: '$host',
		SERVER_PORT: '$server_port',
		SERVER_ADDR: '$server_addr',
		REMOTE_ADDR: '$remote_addr',
		REMOTE_PORT: '$remote_port',
	} ).map( ( [ name, value ] ) => `fastcgi_param ${ name } ${ value };` );
	return `daemon off;
${ isRoot ? 'user root;' : '' }
worker_processes 2;
pid ${ join( sockets, 'nginx.pid' ) };
error_log ${ serverLog };
events { worker_connections 256; }
http {
	include /etc/nginx/mime.types;
	default_type application/octet-stream;
	access_log off;
	gzip on;
	gzip_types text/css application/javascript application/json image/svg+xml;
	client_max_body_size 8m;
	${ temporary.join( '\n\t' ) }
	server {
		listen 127.0.0.1:${ port };
		root ${ docroot };
		index index.php;
		location / { try_files $uri $uri/ /index.php?$args; }
		location ~ \\.php$ {
			try_files $uri =404;
			fastcgi_pass unix:${ join( sockets, 'php-fpm' ) };
			fastcgi_read_timeout 120s;
			${ parameters.join( '\n\t\t\t' ) }
		}
	}
}
`;
}
