/** What WeChat Cloud Hosting takes, made from {@code cloudhost.yaml}. */
@NullMarked
package org.fengyun.deploy.wxcloud;

import org.jspecify.annotations.NullMarked;
