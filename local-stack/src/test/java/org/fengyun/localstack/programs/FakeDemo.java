package org.fengyun.localstack.programs;

/** Says what it was asked to do; a tour that it is asked for ends with status 7. */
final class FakeDemo {

    private FakeDemo() {}

    public static void main(String[] args) {
        System.out.println("the fake demo does " + args[0] + " at " + System.getenv("WECHAT_GATEWAY_URL"));
        if (args[0].equals("tour")) {
            System.exit(7);
        }
    }
}
